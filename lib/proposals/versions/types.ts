import type { Content } from '../types';

export type VersionLine = { number: number; writtenAt: Date; writer: string; credited: string | null };
export type VersionView = VersionLine & { content: Content };
