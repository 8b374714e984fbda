const entities: Record<string, string> = { '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#x27;': "'" };
const decode = (text: string) => text.replace(/&(quot|amp|lt|gt|#x27);/g, (entity) => entities[entity] ?? entity);

/** The hidden fields of the page's first form that mentions `mark`, as a browser without scripts would post them. */
export function hiddenFields(html: string, mark: string): [string, string][] {
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find((each) => each.includes(mark));
  if (!form) throw new Error(`There is no form on the page with ${mark}.`);
  return (form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []).map((input) => {
    const of = (name: string) => decode(new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? '');
    return [of('name'), of('value')];
  });
}

/** A form's fields as multipart, which is what a form with an action posts. */
export function multipart(fields: readonly [string, string][]): { body: string; contentType: string } {
  const boundary = '----uge13bench';
  const parts = fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  return { body: `${parts.join('')}--${boundary}--\r\n`, contentType: `multipart/form-data; boundary=${boundary}` };
}

/**
 * What React posts when scripts are there: the action by its id in a header, and its two arguments, the state before
 * and the form, in React's own encoding.
 */
export function actionCall(hidden: readonly [string, string][], fields: readonly [string, string][]) {
  const reference = hidden.find(([name]) => /^\$ACTION_\d+:0$/.test(name))?.[1];
  const { id } = JSON.parse(reference ?? '{}') as { id?: string };
  if (!id) throw new Error('The form does not name its action.');
  const form = fields.map(([name, value]): [string, string] => [`_1_${name}`, value]);
  return { id, ...multipart([...form, ['0', JSON.stringify([{ status: 'idle' }, '$K1'])]]) };
}
