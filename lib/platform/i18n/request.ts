import 'server-only';
import { getRequestConfig } from 'next-intl/server';
import { cookies } from 'next/headers';
import { messages } from '@/messages';
import { zone } from '../time';
import { localeCookie, readLocale } from './locale';

export default getRequestConfig(async () => {
  const locale = readLocale((await cookies()).get(localeCookie)?.value);
  return { locale, messages: messages[locale], timeZone: zone };
});
