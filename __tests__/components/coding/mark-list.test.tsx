import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MarkList } from '@/components/coding/mark-list';
import type { Mark } from '@/lib/coding/types';
import { renderWithTexts } from '../../support/render-with-texts';

const mark: Mark = { id: 'm', field: 'facts', from: 0, to: 2, text: 'Kø', needsLook: false, memos: 0, themes: [{ themeId: 't', mine: true, others: 0 }] };
const place = jest.fn();
const list = (movable: (mark: Mark) => boolean) => (
  <MarkList marks={[mark]} themes={new Map()} activeId="m" showOthers={false} open={() => undefined} uncode={() => undefined} unmark={() => undefined} movable={movable} place={place} />
);

test('a mark that was placed just now may be placed again, and one that stands where it was made may not', async () => {
  const { unmount } = renderWithTexts(list(() => false));
  expect(screen.queryByRole('button', { name: 'Flyt mærket hertil' })).toBeNull();
  unmount();
  renderWithTexts(list(({ id }) => id === 'm'));
  await userEvent.click(screen.getByRole('button', { name: 'Flyt mærket hertil' }));
  expect(place).toHaveBeenCalledWith(mark);
});
