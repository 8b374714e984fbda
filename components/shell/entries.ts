import { isLead, isAdministrator } from '@/lib/platform/auth/access';
import type { Actor } from '@/lib/platform/auth/types';

/** The header's entries, five at most: what everybody does first, then what a role adds. */
export function entriesFor(actor: Actor) {
  return [
    { href: '/', key: 'week' },
    { href: '/visits', key: 'visits' },
    { href: '/observations', key: 'observations' },
    // The lead comes to hosting from a round, for a sixth entry would be one too many.
    ...(isLead(actor) ? [] : ([{ href: '/hosting', key: 'hosting' }] as const)),
    ...(isLead(actor) ? ([{ href: '/rounds', key: 'rounds' }] as const) : []),
    ...(isAdministrator(actor) || isLead(actor) ? ([{ href: '/admin', key: 'admin' }] as const) : []),
  ] as const;
}
