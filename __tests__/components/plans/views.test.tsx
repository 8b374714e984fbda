import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CompareView } from '@/components/plans/compare-view';
import { FairnessView } from '@/components/plans/fairness-view';
import { FileReaderForm } from '@/components/plans/file-reader';
import type { Worded } from '@/components/plans/in-words';
import { PairForm } from '@/components/plans/pair-form';
import type { PlanWords } from '@/components/plans/words';
import type { FormAction } from '@/lib/platform/form-state';
import type { PlanLine, PlanVersion } from '@/lib/plans/types';
import { renderWithTexts } from '../../support/render-with-texts';

const push = jest.fn();
jest.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const figures = { asked: 3, placed: 2, firstChoices: 1, shortHalfHours: 0 };
const version = (number: number, visits: [string, string][], more: Partial<PlanVersion> = {}): PlanVersion =>
  ({
    ...{ id: `plan${number}`, number, state: 'done', note: '', left: [], waivers: { seats: [], staffing: [] }, figures: { ...figures, placed: visits.length } },
    levels: [{ name: 'placed', value: visits.length, bound: 3, proven: false }],
    visits: visits.map(([person, opening]) => ({ person, opening, overrideReason: '' })),
    ...more,
  }) as PlanVersion;
const words = { change: ({ person, kind }: { person: string; kind: string }) => `${person} ${kind}` } as unknown as PlanWords;

describe('two versions side by side', () => {
  const left = version(1, [['anna', 'pas'], ['bo', 'pas']]);
  const right = version(2, [['anna', 'mitid'], ['clara', 'pas'], ['bo', 'pas']]);

  test('shows the figures of each and who gets what instead', () => {
    renderWithTexts(<CompareView plans={[left, right] as PlanLine[]} left={left} right={right} words={words} />);
    const row = screen.getByRole('row', { name: /Fik en plads/ });
    expect(within(row).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['2 af 3', '3 af 3']);
    expect(screen.getByText('1 får en plads, 1 flytter, 0 mister deres.')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['anna moves', 'clara gains']);
  });

  test('of one alone says what is missing', () => {
    renderWithTexts(<CompareView plans={[left] as PlanLine[]} left={left} right={null} words={words} />);
    expect(screen.getByText(/Der er kun én plan/)).toBeInTheDocument();
  });
});

describe('who has visited whom', () => {
  const person = (name: string, visits: number, leftOut: number) => ({ id: name, name, unitId: 'a', siteName: 'Viby', visits, leftOut, latest: null });
  const fairness = {
    units: [{ id: 'a', name: 'Borgerservice' }, { id: 'b', name: 'Bibliotek' }],
    sites: [{ id: 's', name: 'Viby' }],
    people: [person('Anna', 2, 0), person('Bo', 0, 1)],
    flows: [{ fromUnit: 'a', toUnit: 'b', toSite: 's', visits: 3 }, { fromUnit: 'b', toUnit: 'a', toSite: 's', visits: 1 }],
    mates: [{ a: 'Anna', b: 'Dorte', met: true, asked: false }],
  };

  test('reciprocity in words, and how often each has asked in vain', () => {
    renderWithTexts(<FairnessView fairness={fairness} never={false} page={1} />);
    expect(screen.getByText(/2 i forskel/)).toBeInTheDocument();
    expect(screen.getByText(/De har besøgt hinanden uden at have aftalt det/)).toBeInTheDocument();
    expect(within(screen.getByRole('row', { name: /^Bo Borger/ })).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['Borgerservice', 'Viby', '0', '1', 'Aldrig']);
  });

  test('only those without a visit', () => {
    renderWithTexts(<FairnessView fairness={fairness} never page={1} />);
    expect(screen.queryByRole('row', { name: /^Anna Borger/ })).toBeNull();
    expect(screen.getByRole('row', { name: /^Bo Borger/ })).toBeInTheDocument();
  });
});

test('a municipality of colleagues is shown fifty at a time, and the pages keep what is chosen', () => {
  const people = Array.from({ length: 120 }, (_, index) => ({ id: String(index), name: `Person ${index}`, unitId: 'a', siteName: 'Viby', visits: 0, leftOut: 0, latest: null }));
  renderWithTexts(<FairnessView fairness={{ units: [{ id: 'a', name: 'Borgerservice' }], sites: [], people, flows: [], mates: [] }} never page={3} />);
  expect(screen.getAllByRole('rowheader', { name: /^Person/ })).toHaveLength(20);
  expect(screen.getByRole('link', { name: 'Side 2' })).toHaveAttribute('href', '?show=never&people=2#people');
});

describe('a file read back', () => {
  // To jsdom a required file is missing whatever was chosen, so the button does nothing there.
  const submit = () => fireEvent.submit(screen.getByRole('button', { name: 'Læs ind' }).closest('form')!);
  const read = async (answer: unknown) => {
    global.fetch = jest.fn().mockResolvedValue({ json: async () => answer }) as never;
    const user = userEvent.setup();
    renderWithTexts(<FileReaderForm roundId="r1" />);
    await user.upload(screen.getByLabelText('Filen (JSON)'), new File(['{}'], 'round.json', { type: 'application/json' }));
    submit();
    expect(global.fetch).toHaveBeenCalledWith('/api/rounds/r1/plan-file', expect.objectContaining({ method: 'POST' }));
  };

  test('about this round leads to the new version', async () => {
    await read({ kind: 'version', href: '/rounds/r1/plan?plan=p', remarks: [] });
    await waitFor(() => expect(push).toHaveBeenCalledWith('/rounds/r1/plan?plan=p'));
  });

  test('that can be used with a remark says it before the way to the new version, and beside the plan of others', async () => {
    const remarks = [{ path: '/openings/3/host', message: 'Vært uden vagt.' }];
    push.mockClear();
    await read({ kind: 'version', href: '/rounds/r1/plan?plan=p', remarks });
    expect(await screen.findByText(/læs denne bemærkning/)).toBeInTheDocument();
    expect(screen.getByText('/openings/3/host')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Se planen' })).toHaveAttribute('href', '/rounds/r1/plan?plan=p');
    expect(push).not.toHaveBeenCalled();
    global.fetch = jest.fn().mockResolvedValue({ json: async () => ({ kind: 'foreign', remarks, plan: { visits: [], unplaced: [], levels: [] } }) }) as never;
    submit();
    expect(await screen.findByText(/Filen handler om andre/)).toBeInTheDocument();
    expect(screen.getByText('/openings/3/host')).toBeInTheDocument();
  });

  test('that is broken shows every error with its path', async () => {
    await read({ kind: 'refused', text: 'x', errors: [{ path: '/people/0/desk', message: 'findes ikke' }, { path: '/zone', message: 'mangler' }] });
    expect(await screen.findByText('Filen har 2 fejl')).toBeInTheDocument();
    expect(screen.getByText('/people/0/desk')).toBeInTheDocument();
    expect(screen.getByText('/zone')).toBeInTheDocument();
  });

  test('with more errors than a page holds shows them page by page, and hands out all of them as a text', async () => {
    const errors = Array.from({ length: 250 }, (_, index) => ({ path: `/people/${index}/unit`, message: 'Mangler.' }));
    await read({ kind: 'refused', text: 'x', errors });
    expect(await screen.findByText('Filen har 250 fejl')).toBeInTheDocument();
    expect(screen.getByText('1 til 100 af 250')).toBeInTheDocument();
    expect(screen.queryByText('/people/249/unit')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Næste' }));
    fireEvent.click(screen.getByRole('button', { name: 'Næste' }));
    expect(screen.getByText('201 til 250 af 250')).toBeInTheDocument();
    expect(screen.getByText('/people/249/unit')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Næste' })).toBeDisabled();
    const saved: Blob[] = [];
    Object.assign(URL, { createObjectURL: (blob: Blob) => (saved.push(blob), '#'), revokeObjectURL: () => undefined });
    fireEvent.click(screen.getByRole('button', { name: 'Hent dem alle som tekst' }));
    const text = await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.readAsText(saved[0]!);
    });
    expect(String(text).trim().split('\r\n')).toEqual(errors.map(({ path, message }) => `${path}: ${message}`));
  });

  test('of others shows their plan here, and a dead server says so', async () => {
    await read({ kind: 'foreign', remarks: [], plan: { visits: [{ person: 'p1', opening: 'o1' }], unplaced: [{ person: 'p2', reason: 'full' }], levels: [] } });
    expect(await screen.findByText('p1')).toBeInTheDocument();
    expect(screen.getByText(/p2: Alle ønskede pladser er taget/)).toBeInTheDocument();
    global.fetch = jest.fn().mockRejectedValue(new Error('gone')) as never;
    submit();
    expect(await screen.findByText(/fat i serveren/)).toBeInTheDocument();
  });
});

test('a pin is sent with who, where and what; without a choice nothing is sent', async () => {
  const action = jest.fn<ReturnType<FormAction<unknown, Worded>>, Parameters<FormAction<unknown, Worded>>>().mockResolvedValue({ status: 'done', value: null });
  const ids = { round: '01890000-0000-7000-8000-000000000001', person: '01890000-0000-7000-8000-000000000002', opening: '01890000-0000-7000-8000-000000000003' };
  renderWithTexts(
    <PairForm action={action} roundId={ids.round} employeeId={ids.person} openings={[{ value: ids.opening, label: 'Pas' }]} texts={{ opening: 'Besøgsplads', rule: 'Hvad skal gælde?', pin: 'Lås', forbid: 'Udeluk', save: 'Gem' }} />,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Gem' }));
  expect(action).not.toHaveBeenCalled();
  await user.selectOptions(screen.getByLabelText('Besøgsplads'), 'Pas');
  await user.click(screen.getByLabelText('Udeluk'));
  await user.click(screen.getByRole('button', { name: 'Gem' }));
  expect(Object.fromEntries(action.mock.lastCall![1].entries())).toEqual({ roundId: ids.round, employeeId: ids.person, openingId: ids.opening, rule: 'forbid' });
});
