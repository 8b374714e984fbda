import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import { TextArea } from '@/components/forms/text-area';
import type { FormAction, FormState } from '@/lib/platform/form-state';
import { renderWithTexts } from '../../support/render-with-texts';

const answering = (state: FormState) => jest.fn<Promise<FormState>, Parameters<FormAction>>(async () => state);

test('posts what it carries and reads the answer out', async () => {
  const user = userEvent.setup();
  const action = answering({ status: 'done', value: null });
  renderWithTexts(
    <OneClickForm action={action} hidden={{ openingId: 'abc' }} label="Tilmeld" doneText="Du er tilmeldt." />,
  );
  await user.click(screen.getByRole('button', { name: 'Tilmeld' }));
  expect(await screen.findByRole('status')).toHaveTextContent('Du er tilmeldt.');
  expect(screen.getByRole('status').parentElement).toHaveFocus();
  expect(action.mock.calls[0]![1].get('openingId')).toBe('abc');
});

test('a refusal that any action can give needs no text of its own', async () => {
  const user = userEvent.setup();
  renderWithTexts(
    <OneClickForm
      action={answering({ status: 'refused', values: {}, refusal: { reason: 'notAllowed' } })}
      label="Tilmeld"
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Tilmeld' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Det har du ikke adgang til at gøre.');
  // It says "Gemmer …" for a moment more.
  expect(await screen.findByRole('button', { name: 'Tilmeld' })).toBeInTheDocument();
});

test('what should not happen by a slip takes two presses, and an answer opens it again', async () => {
  const user = userEvent.setup();
  const action = answering({ status: 'invalid', values: { reason: '' }, errors: { reason: 'required' } });
  renderWithTexts(
    <ConfirmButton
      trigger="Aflys besøget"
      lead="Mette får besked."
      action={action}
      label="Ja, aflys"
      labels={{ reason: 'Grund' }}
    >
      <TextArea name="reason" />
    </ConfirmButton>,
  );
  expect(screen.getByText('Aflys besøget').closest('details')).not.toHaveAttribute('open');
  await user.click(screen.getByText('Aflys besøget'));
  expect(action).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Ja, aflys' }));
  expect(await screen.findByRole('link', { name: 'Grund: Feltet skal udfyldes.' })).toBeInTheDocument();
  expect(screen.getByLabelText('Grund')).toHaveAttribute('aria-invalid', 'true');
  expect(screen.getByText('Aflys besøget').closest('details')).toHaveAttribute('open');
});
