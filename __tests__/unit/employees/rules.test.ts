import { losesLastAdministrator, nameFromEmail } from '@/lib/employees/rules';
import { readEmployeeFilter } from '@/lib/employees/schema';

const admin = { roles: ['administrator' as const], deactivatedAt: null };

test('only the last active administrator is held back', () => {
  expect(losesLastAdministrator(admin, { ...admin, roles: [] }, 0)).toBe(true);
  expect(losesLastAdministrator(admin, { ...admin, deactivatedAt: new Date(0) }, 0)).toBe(true);
  expect(losesLastAdministrator(admin, { ...admin, roles: [] }, 1)).toBe(false);
  expect(losesLastAdministrator(admin, admin, 0)).toBe(false);
  expect(losesLastAdministrator({ ...admin, roles: [] }, { ...admin, deactivatedAt: new Date(0) }, 0)).toBe(false);
});

test.each([
  ['anne.hansen@by.dk', 'Anne Hansen'],
  ['åse_lund-bo@by.dk', 'Åse Lund Bo'],
  ['@by.dk', '@by.dk'],
])('%s begins as %s', (email, name) => expect(nameFromEmail(email)).toBe(name));

test('an address typed by hand becomes a filter that makes sense', () => {
  expect(readEmployeeFilter({ q: '  Åse ', unit: 'nonsense', page: '-3', state: 'gone' })).toEqual({
    ...{ text: 'Åse', unitId: null, siteId: null, state: 'active', page: 1 },
  });
  expect(readEmployeeFilter({ q: 'a\u0000b', page: '9'.repeat(20) })).toMatchObject({ text: '', page: 1 });
  expect(readEmployeeFilter({ q: ['a', 'b'], page: '2', state: 'all' })).toMatchObject({ text: 'a', page: 2, state: 'all' });
});
