import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { z } from 'zod';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { NumberField } from '@/components/forms/number-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import type { FormAction, FormState } from '@/lib/platform/form-state';
import { line, optionalParagraphs, several, wholeNumber } from '@/lib/platform/text';
import { renderWithTexts, withTexts } from '../../support/render-with-texts';

const schema = z.object({
  topic: line(20),
  rows: z.array(z.object({ seats: wholeNumber(1, 20) })),
  errands: several(['pass', 'mail']).refine((chosen) => chosen.length > 0, { error: 'choose' }),
  note: optionalParagraphs(10),
});
const labels = { topic: 'Emne', 'rows.0.seats': 'Pladser', errands: 'Ærinde', note: 'Note' };
type Done = { id: string };

function renderForm(action: FormAction<Done>, more: Partial<React.ComponentProps<typeof ActionForm<Done>>> = {}) {
  return renderWithTexts(form(action, more));
}

function form(action: FormAction<Done>, more: Partial<React.ComponentProps<typeof ActionForm<Done>>> = {}) {
  return (
    <ActionForm<Done> action={action} schema={schema} labels={labels} {...more}>
      <TextField name="topic" hint="Fx pas" />
      <NumberField name="rows.0.seats" />
      <CheckboxGroup
        name="errands"
        options={[
          { value: 'pass', label: 'Pas' },
          { value: 'mail', label: 'Digital Post' },
        ]}
      />
      <TextArea name="note" max={10} optional />
      <SubmitButton>Gem</SubmitButton>
    </ActionForm>
  );
}

const answering = (state: FormState<Done>) => jest.fn<Promise<FormState<Done>>, Parameters<FormAction<Done>>>(async () => state);

async function fillIn(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByLabelText('Emne'), 'Pas');
  await user.type(screen.getByLabelText('Pladser'), '3');
  await user.click(screen.getByLabelText('Digital Post'));
}
/** Waits for the button's own word: while an answer is awaited it says something else. */
const press = async (user: ReturnType<typeof userEvent.setup>) => user.click(await screen.findByRole('button', { name: 'Gem' }));

test('what is wrong is listed in the order of the form, focused, and tied to its fields; nothing is sent', async () => {
  const user = userEvent.setup();
  const action = answering({ status: 'done', value: { id: '1' } });
  renderForm(action);
  await user.type(screen.getByLabelText('Pladser'), '99');
  await press(user);

  const summary = await screen.findByRole('alert');
  expect(summary.parentElement).toHaveFocus();
  expect(within(summary).getAllByRole('link').map((link) => link.textContent)).toEqual([
    'Emne: Feltet skal udfyldes.',
    'Pladser: Tallet må højst være 20.',
    'Ærinde: Vælg en af mulighederne.',
  ]);
  const topic = screen.getByLabelText('Emne');
  expect(topic).toHaveAttribute('aria-invalid', 'true');
  expect(topic).toHaveAccessibleDescription('Fx pas Fejl: Feltet skal udfyldes.');
  await user.click(within(summary).getByRole('link', { name: /^Ærinde/ }));
  expect(screen.getByLabelText('Pas')).toHaveFocus();
  expect(action).not.toHaveBeenCalled();
});

test('the summary does not pull the cursor away while errors are mended', async () => {
  const user = userEvent.setup();
  renderForm(answering({ status: 'done', value: { id: '1' } }));
  await press(user);
  await screen.findByRole('alert');
  await user.type(screen.getByLabelText('Emne'), 'Pas');
  await waitFor(() => expect(screen.getByLabelText('Emne')).not.toHaveAttribute('aria-invalid'));
  await user.clear(screen.getByLabelText('Emne'));
  await waitFor(() => expect(screen.getByLabelText('Emne')).toHaveAttribute('aria-invalid', 'true'));
  expect(screen.getByLabelText('Emne')).toHaveFocus();
});

test('nor does it when the page is drawn anew, or when errors turn up long after an answer', async () => {
  const user = userEvent.setup();
  const action = answering({ status: 'done', value: { id: '1' } });
  const { rerender } = renderForm(action);
  await press(user);
  await screen.findByRole('alert');
  await user.click(screen.getByLabelText('Pladser'));
  rerender(withTexts(form(action)));
  expect(screen.getByLabelText('Pladser')).toHaveFocus();

  await fillIn(user);
  await press(user);
  await waitFor(() => expect(action).toHaveBeenCalled());
  await user.clear(screen.getByLabelText('Emne'));
  await screen.findByRole('alert');
  expect(screen.getByLabelText('Emne')).toHaveFocus();
});

test('sends what a browser would post, says that it is at work, and takes one press only', async () => {
  const user = userEvent.setup();
  let answer: (state: FormState<Done>) => void = () => undefined;
  const action = jest.fn<Promise<FormState<Done>>, Parameters<FormAction<Done>>>(
    () => new Promise((resolve) => (answer = resolve)),
  );
  renderForm(action, { renderDone: ({ id }) => <p>Gemt som {id}</p> });
  await fillIn(user);
  await press(user);

  const button = await screen.findByRole('button', { name: 'Gemmer …' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await user.click(button);
  expect(action).toHaveBeenCalledTimes(1);
  expect([...action.mock.calls[0]![1].entries()]).toEqual([
    ['topic', 'Pas'],
    ['rows.0.seats', '3'],
    ['errands', 'mail'],
    ['note', ''],
  ]);
  await act(async () => answer({ status: 'done', value: { id: '7' } }));
  expect((await screen.findByText('Gemt som 7')).parentElement).toHaveFocus();
});

test("the server's errors are shown and focused, what was typed stays, and a mended field is believed", async () => {
  const user = userEvent.setup();
  const errors = { 'rows.0.seats': 'tooLarge?max=5' };
  renderForm(answering({ status: 'invalid', values: { topic: 'Pas', 'rows.0.seats': '7', errands: 'mail' }, errors }));
  await fillIn(user);
  await press(user);
  const summary = await screen.findByRole('alert');
  await waitFor(() => expect(summary.parentElement).toHaveFocus());
  expect(summary).toHaveTextContent('Pladser: Tallet må højst være 5.');
  expect(screen.getByLabelText('Emne')).toHaveValue('Pas');
  expect(screen.getByLabelText('Digital Post')).toBeChecked();

  // An error found in the browser afterwards must not be wiped by the server's older answer.
  await user.clear(screen.getByLabelText('Emne'));
  expect(await screen.findByRole('link', { name: 'Emne: Feltet skal udfyldes.' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Pladser/ })).toBeInTheDocument();
});

test('a refusal says why, offers what the form has to offer, and keeps everything', async () => {
  const user = userEvent.setup();
  renderForm(answering({ status: 'refused', values: { topic: 'Pas' }, refusal: { reason: 'full' } }), {
    refusalText: ({ reason }) => (reason === 'full' ? 'Der er ikke flere pladser.' : reason),
    renderRefusal: () => <a href="#other">Tirsdag kl. 13.00</a>,
  });
  await fillIn(user);
  await press(user);
  const box = await screen.findByRole('alert');
  expect(box.parentElement).toHaveFocus();
  expect(box).toHaveTextContent('Der er ikke flere pladser.');
  expect(within(box).getByRole('link', { name: 'Tirsdag kl. 13.00' })).toBeInTheDocument();
  expect(screen.getByLabelText('Emne')).toHaveValue('Pas');
});

test('a dead network is an answer too: the text stays and the next try counts', async () => {
  const user = userEvent.setup();
  const action = answering({ status: 'done', value: { id: '1' } });
  action.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  renderForm(action, { renderDone: () => <p>Gemt</p> });
  await fillIn(user);
  await press(user);
  expect(await screen.findByText('Vi fik ikke noget svar')).toBeInTheDocument();
  expect(screen.getByLabelText('Emne')).toHaveValue('Pas');
  await press(user);
  expect(await screen.findByText('Gemt')).toBeInTheDocument();
});

test('a text area counts letters, and says how many are too many', async () => {
  const user = userEvent.setup();
  renderForm(answering({ status: 'done', value: { id: '1' } }));
  const note = screen.getByLabelText('Note (valgfrit)');
  expect(note).toHaveAccessibleDescription('Højst 10 tegn');
  await user.type(note, 'Blåbær 👍');
  expect(screen.getByText('2 tegn tilbage')).toBeInTheDocument();
  await user.type(note, ' mange');
  expect(screen.getByText('4 tegn for meget')).toBeInTheDocument();
});
