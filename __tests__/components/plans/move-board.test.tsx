import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MoveBoard } from '@/components/plans/board/move-board';
import { OpeningSlot } from '@/components/plans/board/opening-slot';
import type { BoardOpening } from '@/components/plans/board/use-moving';
import { VisitBlock } from '@/components/plans/board/visit-block';
import type { Worded } from '@/components/plans/in-words';
import type { FormAction, FormState } from '@/lib/platform/form-state';
import { renderWithTexts } from '../../support/render-with-texts';

type Action = FormAction<unknown, Worded>;
const refused = (reason: string): FormState<unknown, Worded> => ({ status: 'refused', values: {}, refusal: { reason, text: 'Det går ikke.', sentences: ['Viby får 1, hvor 2 skal være.'] } });
const action = jest.fn<ReturnType<Action>, Parameters<Action>>();
const openings: BoardOpening[] = [
  { id: 'pas', unit: 'service', label: 'Pas', seats: 2, taken: 1 },
  { id: 'egen', unit: 'library', label: 'Egen', seats: 2, taken: 0 },
  { id: 'mitid', unit: 'service', label: 'MitID', seats: 3, taken: 1 },
  { id: 'modtagelse', unit: 'service', label: 'Modtagelsen', seats: 1, taken: 0 },
];

/** jsdom knows pointers by name only. */
class Pointer extends MouseEvent {
  readonly pointerType: string;
  constructor(type: string, init: PointerEventInit = {}) {
    super(type, init);
    this.pointerType = init.pointerType ?? 'mouse';
  }
}
Object.assign(window, { PointerEvent: Pointer });

beforeEach(() => {
  action.mockReset().mockResolvedValue(refused('moveBreaksRules'));
  Element.prototype.scrollIntoView = jest.fn();
  renderWithTexts(
    <MoveBoard action={action} planId="plan" openings={openings}>
      <ul>
        {openings.map(({ id, label }) => (
          <OpeningSlot key={id} id={id}>
            {label}
            {id === 'pas' && <VisitBlock visit={{ person: 'anne', name: 'Anne', unit: 'library', from: 'pas' }} href="/flyt" />}
          </OpeningSlot>
        ))}
      </ul>
    </MoveBoard>,
  );
});

const block = () => screen.getByRole('button', { name: 'Flyt Anne' });
const said = () => screen.getAllByRole('status')[0]!.textContent;
const sent = () => Object.fromEntries(action.mock.lastCall![1].entries());

test('is moved by keys alone: up with Enter, past one’s own unit with the arrows, down with Enter', async () => {
  const user = userEvent.setup();
  block().focus();
  await user.keyboard('{Enter}');
  expect(block()).toHaveAttribute('aria-pressed', 'true');
  expect(said()).toContain('Anne er taget op fra Pas');
  await user.keyboard('{ArrowDown}');
  expect(said()).toBe('MitID. 1 af 3 pladser taget.');
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(said()).toContain('MitID');
  await user.keyboard('{ArrowUp}');
  expect(said()).toContain('Modtagelsen');
  await user.keyboard(' ');
  expect(sent()).toEqual({ planId: 'plan', employeeId: 'anne', from: 'pas', to: 'modtagelse' });
});

test('Escape leaves everything as it was', async () => {
  const user = userEvent.setup();
  block().focus();
  await user.keyboard('{Enter}{ArrowDown}{Escape}');
  expect(block()).toHaveAttribute('aria-pressed', 'false');
  expect(said()).toContain('Fortrudt');
  expect(action).not.toHaveBeenCalled();
});

test('one press takes up and another puts down, without dragging; the own unit is no place for it', async () => {
  const user = userEvent.setup();
  expect(screen.queryByRole('button', { name: /Sæt Anne her/ })).toBeNull();
  await user.click(block());
  expect(screen.getAllByRole('button', { name: /Sæt Anne her/ })).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Sæt Anne her: MitID' }));
  expect(sent()).toMatchObject({ from: 'pas', to: 'mitid' });
});

test('is dragged with the pointer to what lies under it, and stays when let go of beside everything', async () => {
  const at = (id: string | null) => {
    document.elementsFromPoint = () => (id ? [document.querySelector(`[data-opening="${id}"]`)!] : []);
  };
  Element.prototype.setPointerCapture = jest.fn();
  const drag = () => {
    fireEvent.pointerDown(block(), { button: 0, clientX: 10, clientY: 100, pointerType: 'mouse' });
    fireEvent.pointerMove(block(), { clientX: 60, clientY: 140 });
    fireEvent.pointerUp(block(), { clientX: 60, clientY: 140 });
    fireEvent.click(block());
  };
  at(null);
  drag();
  expect(action).not.toHaveBeenCalled();
  expect(said()).toContain('Fortrudt');
  at('mitid');
  drag();
  expect(sent()).toMatchObject({ employeeId: 'anne', to: 'mitid' });
  await screen.findByText('Anne kan ikke flyttes til MitID');
});

test('what breaks a rule is refused with the rule; a short desk alone can be set aside with a reason', async () => {
  const user = userEvent.setup();
  await user.click(block());
  await user.click(screen.getByRole('button', { name: 'Sæt Anne her: MitID' }));
  expect(await screen.findByText('Anne kan ikke flyttes til MitID')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Flyt alligevel' })).toBeNull();

  action.mockResolvedValue(refused('moveShortDesk'));
  await user.click(block());
  await user.click(screen.getByRole('button', { name: 'Sæt Anne her: MitID' }));
  const anyway = await screen.findByRole('button', { name: 'Flyt alligevel' });
  await user.type(within(anyway.closest('form')!).getByRole('textbox'), 'Aftalt med Viby');
  await user.click(anyway);
  expect(sent()).toMatchObject({ to: 'mitid', overrideDesk: 'on', reason: 'Aftalt med Viby' });
  await user.click(screen.getByRole('button', { name: 'Lad det være' }));
  expect(screen.queryByText('Anne kan ikke flyttes til MitID')).toBeNull();
});
