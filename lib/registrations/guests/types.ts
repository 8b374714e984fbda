import type { EventView } from '../../events/types';
import type { GuestMailGroup } from '../../mails/rules';
import type { ActiveState, Obstacle } from '../types';
import type { Answered } from '../view/types';

/** An invitation as those who run the event see it. */
export type Invited = { guestId: string; name: string; email: string; organisation: string; unitName: string; state: ActiveState | null };

/** An invitation as the guest sees it. */
export type Invitation = {
  name: string;
  /** What they want mail about. */
  wanted: GuestMailGroup[];
  event: EventView;
  mine: (Answered & { state: ActiveState; place: number | null; expiresAt: Date | null }) | null;
  /** Empty: the guest may come. */
  obstacles: Obstacle[];
  mayLeave: boolean;
  /** Whether what they answered can still be changed; who accepts an offer answers along with it. */
  mayRevise: boolean;
};
