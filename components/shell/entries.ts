import { isAdministrator, isCoder, isLead } from '@/lib/platform/auth/access';
import type { Actor } from '@/lib/platform/auth/types';

/** The header's entries, five at most: what everybody does first, then what a role adds. */
export function entriesFor(actor: Actor) {
  return [
    { href: '/', key: 'week' },
    { href: '/visits', key: 'visits' },
    { href: '/observations', key: 'observations' },
    // The lead comes to hosting from a round, for a sixth entry would be one too many.
    // So does an administrator who also codes, from the week.
    ...(isLead(actor) || (isAdministrator(actor) && isCoder(actor)) ? [] : ([{ href: '/hosting', key: 'hosting' }] as const)),
    // Those with more to do than that come to the proposals from the week, and the lead from the observations as well.
    ...(isCoder(actor) || isAdministrator(actor) ? [] : ([{ href: '/proposals', key: 'proposals' }] as const)),
    // The lead comes to the coding from all observations.
    ...(isCoder(actor) && !isLead(actor) ? ([{ href: '/coding', key: 'coding' }] as const) : []),
    // The lead comes to the rounds, names and newsletters from the overview.
    ...(isLead(actor) ? ([{ href: '/overview', key: 'overview' }] as const) : []),
    ...(isAdministrator(actor) || isLead(actor) ? ([{ href: '/admin', key: 'admin' }] as const) : []),
  ] as const;
}
