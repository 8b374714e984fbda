import type { PlannerOpening } from '../../planner/types';
import type { HostDoubt } from '../../planner-format/hosts/rules';

/** An opening to come whose host may not be there by the roster, and why. */
export type HostToAsk = { place: PlannerOpening; host: string; doubt: HostDoubt };
