import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignUpForm } from '@/components/visits/sign-up-form';
import type { FormState } from '@/lib/platform/form-state';
import { renderWithTexts } from '../../support/render-with-texts';

const texts = {
  signUp: 'Tilmeld dig',
  cannot: 'Du kan ikke tilmelde dig',
  fullHeading: 'Alle pladser er taget',
  fullText: 'Bliver en plads ledig, får du den.',
  wait: 'Skriv dig på ventelisten',
  alternatives: 'Disse besøg kan du tage i stedet',
  take: 'Tilmeld dig dette',
};
const nothing = { sentences: [], mayWait: false, alternatives: [] };
const viby = { id: 'viby', topic: 'Spørg en bibliotekar', text: 'tirsdag 30. marts kl. 10.00–12.00, Viby' };

function show(standing: Parameters<typeof SignUpForm>[0]['standing'], answer: FormState<unknown, { reason: string }> = { status: 'idle' }) {
  const action = jest.fn(async (_previous: unknown, _data: FormData) => answer);
  renderWithTexts(<SignUpForm action={action as never} openingId="here" standing={standing} texts={texts} />);
  const posted = () => Object.fromEntries(action.mock.calls.at(-1)![1].entries());
  return { action, posted, user: userEvent.setup() };
}

test('where nothing is in the way there is one button, and it posts this opening', async () => {
  const { user, posted } = show(nothing);
  expect(screen.getAllByRole('button')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Tilmeld dig' }));
  expect(posted()).toEqual({ openingId: 'here' });
});

test('a full opening offers its queue, and each alternative posts its own id', async () => {
  const { user, posted } = show({ sentences: ['Alle 3 pladser er taget.'], mayWait: true, alternatives: [viby] });
  expect(screen.queryByRole('button', { name: 'Tilmeld dig' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Skriv dig på ventelisten' }));
  expect(posted()).toEqual({ waitFor: 'here' });
  await user.click(await screen.findByRole('button', { name: /^Tilmeld dig dette ?: Spørg en bibliotekar$/ }));
  expect(posted()).toEqual({ openingId: 'viby' });
});

test('a refusal names every rule, takes the reader there, and replaces the button with what works', async () => {
  const refusal = { reason: 'clash', sentences: ['Du er vært.', 'Skranken mangler 1.'], mayWait: false, alternatives: [viby] };
  const { user } = show(nothing, { status: 'refused', values: {}, refusal });
  await user.click(screen.getByRole('button', { name: 'Tilmeld dig' }));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('Du er vært.')).toBeInTheDocument();
  expect(within(alert).getByText('Skranken mangler 1.')).toBeInTheDocument();
  expect(alert.parentElement).toHaveFocus();
  expect(screen.queryByRole('button', { name: 'Tilmeld dig' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: /^Tilmeld dig dette/ })).toBeInTheDocument();
});

test('what is not about the opening leaves the button where it was', async () => {
  const { user } = show(nothing, { status: 'refused', values: {}, refusal: { reason: 'tooManyRequests' } });
  await user.click(screen.getByRole('button', { name: 'Tilmeld dig' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Vent et minut');
  expect(screen.getByRole('button', { name: 'Tilmeld dig' })).toBeInTheDocument();
});
