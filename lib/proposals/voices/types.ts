export const stances = ['support', 'object'] as const;
export type Stance = (typeof stances)[number];

export type OwnVoice = { stance: Stance; reason: string; version: number; at: Date };
export type VoiceLine = { id: string; name: string; unit: string; stance: Stance; reason: string; version: number };

/** What a reader may know of the voices: their own, and once they may see them, all. */
export type Voices = { own: OwnVoice | null; tally: { support: number; object: number; lines: VoiceLine[] } | null };

export type VoiceRefusal = { reason: 'proposalGone' | 'notInHearing' | 'hearingClosed' | 'reasonMissing'; params?: Record<string, string | number> };
