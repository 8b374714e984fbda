import { useState } from 'react';
import type { FormState } from '@/lib/platform/form-state';

/**
 * The version somebody began with. A page that comes anew while they write, because somebody else saved or because there are no
 * scripts, has a newer one: what was written on the older must not pass for written on it. A form nobody has touched goes along
 * with the page, and so does one that was saved just now.
 */
export function useBegunVersion(version: number | undefined, state: FormState) {
  const [begun, setBegun] = useState({ version, savedBy: state, touched: false });
  const savedNow = state.status === 'done' && state !== begun.savedBy;
  const untouched = !begun.touched && (state.status === 'idle' || state.status === 'done');
  if (version !== begun.version && (savedNow || untouched)) setBegun({ version, savedBy: state, touched: false });
  return {
    version: begun.version,
    touch: () => {
      if (!begun.touched) setBegun((before) => ({ ...before, touched: true }));
    },
  };
}
