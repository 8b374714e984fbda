'use client';
import { useEffect } from 'react';
import { forgetAllDays } from './local-day';

/** On the sign-in page: whoever sees it is signed out, and no list of names stays behind, also where no worker saw the way here. */
export function ForgetDays() {
  useEffect(() => void forgetAllDays(), []);
  return null;
}
