import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TravelForm } from '@/components/organisation/travel-form';
import type { OrganisationRefusal } from '@/lib/organisation/types';
import type { FormState } from '@/lib/platform/form-state';
import { renderWithTexts, withTexts } from '../../support/render-with-texts';

jest.mock('next/navigation', () => ({ ...jest.requireActual('next/navigation'), usePathname: () => '/admin/sites/her' }));

const id = (last: number) => `01900000-0000-7000-8000-00000000000${last}`;
const posted: string[] = [];
let refusal: OrganisationRefusal;
const action = async (_previous: unknown, data: FormData): Promise<FormState<{ id: string }, OrganisationRefusal>> => {
  posted.push(String(data.get('version')));
  return { status: 'refused', values: Object.fromEntries([...data.entries()].map(([name, value]) => [name, String(value)])), refusal };
};
const form = (version: number) => (
  <TravelForm action={action} siteId={id(1)} version={version} others={[{ id: id(2), name: 'Viby' }]} values={{ 'rows.0.minutes': '40', 'rows.0.means': 'bus' }} bothWays />
);
const save = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('says whom a longer way would leave in two places, and which desk short', async () => {
  refusal = {
    reason: 'travelInTheWay',
    params: { count: 12 },
    conflicts: [
      { about: 'way', person: 'Holger', first: { kind: 'hosting', site: 'Viby', ends: new Date('2027-03-30T08:00:00Z') }, second: { kind: 'block', site: '', starts: new Date('2027-03-30T08:30:00Z') }, gap: 30, minutes: 40 },
      { about: 'desk', desk: 'Pas', site: 'Stændertorvet', at: new Date('2027-03-30T09:20:00Z'), needed: 2, left: 1 },
    ],
  };
  renderWithTexts(form(3));
  await save('Gem rejsetid');
  expect(await screen.findByText(/passer ikke med 12 ting/)).toBeTruthy();
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines[0]).toMatch(/^Holger: værtskab \(Viby\) til .*10\.00 og andet fra .*10\.30\. Turen ville tage 40 min\., og der er 30 min\.$/);
  expect(lines[1]).toMatch(/^Pas, Stændertorvet, ville mangle folk .*11\.20: der skal være 2, men ville kun være 1\.$/);
  expect(lines[2]).toBe('og 10 ting mere');
});

test('whoever saves on an older page gets a link to the page of now, and does not pass for having seen it', async () => {
  refusal = { reason: 'changedMeanwhile' };
  posted.length = 0;
  const { rerender } = renderWithTexts(form(3), 'en');
  await save('Save travel time');
  const link = await screen.findByRole('link', { name: 'See the latest in a new window' });
  expect(link.getAttribute('href')).toBe('/admin/sites/her');
  rerender(withTexts(form(4), 'en'));
  await save('Save travel time');
  expect(posted).toEqual(['3', '3']);
});
