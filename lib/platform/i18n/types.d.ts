import type { da } from '@/messages';
import type { Locale } from './locale';

declare module 'next-intl' {
  interface AppConfig {
    Messages: typeof da;
    Locale: Locale;
  }
}
