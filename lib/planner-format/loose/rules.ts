/** An object somewhere in a file that may be broken anywhere: nothing is known of it but where it stands. */
export type Spot = { path: string; value: Record<string, unknown> };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One step of a JSON pointer. */
export const step = (key: string | number) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

export const root = (value: unknown): Spot => ({ path: '', value: isObject(value) ? value : {} });

/** The objects of a list that stands there; what is no list or no object is told of elsewhere and passed over here. */
export function spots({ path, value }: Spot, key: string): Spot[] {
  const list = value[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) => (isObject(item) ? [{ path: `${path}${step(key)}${step(index)}`, value: item }] : []));
}

export function textAt({ value }: Spot, key: string): string | null {
  const text = value[key];
  return typeof text === 'string' && text !== '' ? text : null;
}

export function numberAt({ value }: Spot, key: string): number | null {
  const number = value[key];
  return typeof number === 'number' ? number : null;
}
