import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { z } from 'zod';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { ProposalForm } from '@/components/proposals/proposal-form';
import type { FormState } from '@/lib/platform/form-state';
import type { ProposalRefusal } from '@/lib/proposals/types';
import { renderWithTexts, withTexts } from '../../support/render-with-texts';

const refusal: ProposalRefusal = {
  reason: 'changedMeanwhile',
  params: { name: 'Lea', version: 2 },
  changes: [{ section: 'cost', before: '10 timer', after: '20 timer' }],
  both: ['cost'],
};

test('who was told of a newer version saves on the one they began with, however the page comes anew', async () => {
  const posted: Record<string, FormDataEntryValue | null>[] = [];
  const action = async (_previous: unknown, data: FormData): Promise<FormState<{ id: string }, ProposalRefusal>> => {
    posted.push(Object.fromEntries(['version', 'seen', 'cost'].map((name) => [name, data.get(name)])));
    return { status: 'refused', values: Object.fromEntries([...data.entries()].map(([name, value]) => [name, String(value)])), refusal };
  };
  const form = (version: number) => (
    <ProposalForm action={action} sites={[]} values={{ title: 'Vært', statement: 'En vært.', cost: '15 timer' }} proposal={{ id: '01900000-0000-7000-8000-000000000001', version }} />
  );
  const { rerender } = renderWithTexts(form(1), 'da');
  await userEvent.click(screen.getByRole('button', { name: 'Gem som ny udgave' }));
  await screen.findByText(/Lea har gemt en ny udgave/);
  expect(screen.getByLabelText<HTMLTextAreaElement>(/Pris/).value).toBe('15 timer');
  rerender(withTexts(form(2), 'da'));
  await userEvent.click(screen.getByRole('button', { name: 'Læg mine ændringer oven på' }));
  expect(posted).toEqual([{ version: '1', seen: null, cost: '15 timer' }, { version: '1', seen: '2', cost: '15 timer' }]);
});

describe('a form of a thing that others change too', () => {
  let answer: FormState = { status: 'idle' };
  const posted: string[] = [];
  const action = async (_previous: FormState, data: FormData): Promise<FormState> => {
    posted.push(`${data.get('version')} ${data.get('name')}`);
    return answer;
  };
  const form = (version: number, name: string) => (
    <ActionForm action={action} schema={z.object({})} labels={{ name: 'Navn' }} values={{ name }} version={version}>
      <TextField name="name" />
      <SubmitButton>Gem</SubmitButton>
    </ActionForm>
  );
  const box = () => screen.getByLabelText<HTMLInputElement>('Navn');
  const save = () => userEvent.click(screen.getByRole('button', { name: 'Gem' }));

  beforeEach(() => {
    answer = { status: 'done', value: null };
    posted.length = 0;
  });

  test('goes along with the page while nobody has touched it', async () => {
    const { rerender } = renderWithTexts(form(1, 'Viby'), 'da');
    rerender(withTexts(form(2, 'Viby Bibliotek'), 'da'));
    expect(box().value).toBe('Viby Bibliotek');
    await save();
    expect(posted).toEqual(['2 Viby Bibliotek']);
  });

  test('keeps what is typed, and the version it was typed on, when somebody else saves', async () => {
    const { rerender } = renderWithTexts(form(1, 'Viby'), 'da');
    await userEvent.type(box(), ' Nord');
    rerender(withTexts(form(2, 'Jyllinge'), 'da'));
    await save();
    expect(posted).toEqual(['1 Viby Nord']);
  });

  test('goes on from what it saved itself, and only from that', async () => {
    const { rerender } = renderWithTexts(form(1, 'Viby'), 'da');
    await userEvent.type(box(), '  Nord');
    await save();
    rerender(withTexts(form(2, 'Viby Nord'), 'da'));
    expect(box().value).toBe('Viby Nord');
    await userEvent.type(box(), '!');
    rerender(withTexts(form(3, 'Jyllinge'), 'da'));
    await save();
    expect(posted).toEqual(['1 Viby  Nord', '2 Viby Nord!']);
  });
});
