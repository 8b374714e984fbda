import Head from 'next/head';
import { failureWords } from '@/components/shell/failure-words';

/** No script of the framework's: there is nothing to make alive, and the page's policy would refuse it. */
export const config = { unstable_runtimeJS: false };

/** What is answered where an error met nothing of `app/` that could say so: made when the app is built, and the same for everybody. */
export default function ServerFailed() {
  return (
    <main>
      <Head>
        <title>Noget gik galt · Uge 13</title>
      </Head>
      {failureWords.map(({ lang, title, text, home }) => (
        <section key={lang} lang={lang}>
          <h1>{title}</h1>
          <p>{text}</p>
          <p>
            {/* Another document, on purpose. */}
            {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
            <a href="/">{home}</a>
          </p>
        </section>
      ))}
    </main>
  );
}
