import { screen } from '@testing-library/react';
import { MinimumNote } from '@/components/registrations/minimum-note';
import { instantOf } from '@/lib/platform/time';
import { renderWithTexts } from '../../support/render-with-texts';

const terms = {
  ...{ capacity: 40, quotas: [], quotaReleasesAt: null, minimum: 12, decideBy: instantOf('2027-03-25', '16:00'), signUpOpens: null, signUpCloses: null },
  ...{ cancelHours: 24, needsApproval: false, approver: 'facilitators' as const, offerHours: 8, approvalHours: 24, askDiet: false, askAccess: false },
};
const event = { state: 'published' as const, ends: instantOf('2027-04-01', '16:00')!, terms };
const now = instantOf('2027-03-20', '09:00')!;
const show = (registered: number, more: object = {}, locale?: 'en') => renderWithTexts(<MinimumNote event={{ ...event, ...more }} registered={registered} now={now} />, locale);

test('says how many are missing and by when it must be decided', () => {
  show(7);
  expect(screen.getByText(/Mindst 12 skal være tilmeldt\. 7 er tilmeldt\./)).toHaveTextContent('Mangler 5 for at nå minimum. Afgør det senest torsdag 25. marts kl. 16.00.');
});
test('says the same in English, and that it is reached', () => {
  show(12, {}, 'en');
  expect(screen.getByText('At least 12 must be signed up, and that is reached: 12 are signed up.')).toBeInTheDocument();
});
test.each([[{ terms: { ...terms, minimum: null } }], [{ ends: now }]])('says nothing where there is nothing to decide', (more) => {
  const { container } = show(7, more);
  expect(container).toBeEmptyDOMElement();
});
