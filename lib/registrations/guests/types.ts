import type { EventView } from '../../events/types';
import type { ActiveState, Obstacle } from '../types';

/** An invitation as those who run the event see it. */
export type Invited = { guestId: string; name: string; email: string; organisation: string; unitName: string; state: ActiveState | null };

/** An invitation as the guest sees it. */
export type Invitation = {
  name: string;
  event: EventView;
  mine: { registrationId: string; state: ActiveState; place: number | null; expiresAt: Date | null; diet: string; access: string } | null;
  /** Empty: the guest may come. */
  obstacles: Obstacle[];
  mayLeave: boolean;
};
