import { renderToStaticMarkup } from 'react-dom/server';
import { z } from 'zod';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import type { FormState } from '@/lib/platform/form-state';
import { withTexts } from '../../support/render-with-texts';

// What the framework does after a post without scripts: the page is drawn anew with the action's answer as its state.
let answered: FormState = { status: 'idle' };
jest.mock('react', () => ({
  ...jest.requireActual<object>('react'),
  useActionState: () => [answered, '/post', false],
}));

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];
const labels = { facts: 'Hvad så du?', role: 'Rolle', errands: 'Ærinde', site: 'Sted', agree: 'Ja' };

function draw(state: FormState): HTMLElement {
  answered = state;
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(
    withTexts(
      <ActionForm
        action={async () => answered}
        schema={z.object({})}
        labels={labels}
        values={{ facts: 'Første' }}
        version={2}
      >
        <TextArea name="facts" />
        <RadioGroup name="role" options={options} />
        <CheckboxGroup name="errands" options={options} defaultValues={['a']} />
        <SelectField name="site" options={options} />
        <CheckboxField name="agree" defaultChecked />
      </ActionForm>,
    ),
  );
  return page;
}

const inputs = (page: HTMLElement) =>
  Object.fromEntries(
    [...page.querySelectorAll<HTMLInputElement>('input, textarea, select')].map((input) => [
      input.type === 'radio' || input.type === 'checkbox' ? `${input.name}:${input.value}` : input.name,
      input.type === 'radio' || input.type === 'checkbox' ? input.checked : input.value,
    ]),
  );

test('starts with the values it was given', () => {
  expect(inputs(draw({ status: 'idle' }))).toMatchObject({
    facts: 'Første',
    'role:a': false,
    'errands:a': true,
    'agree:on': true,
  });
});

test('a refused post comes back with everything that was typed, and nothing that was not', () => {
  const values = { facts: 'Anden', role: 'b', errands: ['b'], site: 'b' };
  const page = draw({ status: 'invalid', values, errors: { facts: 'cprNumber?found=010101-1111' } });
  expect(inputs(page)).toMatchObject({
    facts: 'Anden',
    'role:b': true,
    'errands:a': false,
    'errands:b': true,
    site: 'b',
    'agree:on': false,
  });
});

test('boxes that were emptied stay empty', () => {
  const page = draw({ status: 'refused', values: { facts: 'Anden' }, refusal: { reason: 'notAllowed' } });
  expect(inputs(page)).toMatchObject({ 'errands:a': false, 'agree:on': false });
});

test('the summary comes first in the form, takes the focus and leads to the field', () => {
  const page = draw({ status: 'invalid', values: {}, errors: { facts: 'required' } });
  const first = page.querySelector('form > :not(input)');
  expect(first).toHaveAttribute('autofocus');
  expect(first).toHaveTextContent('Hvad så du? Feltet skal udfyldes.');
  const target = first?.querySelector('a')?.getAttribute('href')?.slice(1) ?? '';
  expect(page.querySelector(`[id="${target}"]`)).toHaveAttribute('name', 'facts');
});

test('a refused form is still about the version it was begun with, though the page has a newer one', () => {
  expect(inputs(draw({ status: 'idle' })).version).toBe('2');
  const values = { facts: 'Min', version: '1' };
  expect(inputs(draw({ status: 'invalid', values, errors: { role: 'required' } }))).toMatchObject(values);
});
