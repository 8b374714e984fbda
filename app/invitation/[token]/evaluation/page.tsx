import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GuestEvaluation } from '@/components/evaluations/guest-evaluation';
import { getGuestTurn } from '@/lib/evaluations/queries';
import { loadGuest, type GuestProps } from '../load';
import { evaluateInvitationAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('evaluations'))('title'), robots: { index: false } };
}

/** For guests without an account. */
export default async function GuestEvaluationPage({ params, searchParams }: GuestProps) {
  const { guest, page } = await loadGuest(params);
  const event = guest && guest !== 'busy' ? await getGuestTurn(guest, new Date()) : guest;
  return <GuestEvaluation {...page} event={event} missing={(await searchParams).missing === '1'} send={evaluateInvitationAction} />;
}
