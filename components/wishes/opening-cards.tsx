'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { OpeningChances } from './chances';
import type { WishChoice } from './words';

/** The week's openings by day, with what is realistic. `rankOf` is 0 where an opening is not wished for by itself. */
export function OpeningCards({ choices, rankOf, onWish }: { choices: WishChoice[]; rankOf: (id: string) => number; onWish?: (id: string) => void }) {
  return [...new Set(choices.map(({ day }) => day))].map((day) => (
    <section key={day} className="stack stack-small">
      <h3>{day.charAt(0).toUpperCase() + day.slice(1)}</h3>
      <ul className="plain-list wish-cards">
        {choices
          .filter((choice) => choice.day === day)
          .map((choice) => (
            <li key={choice.id} className={choice.against.length > 0 ? 'box box-quiet' : 'box'}>
              <Card choice={choice} rank={rankOf(choice.id)} onWish={onWish} />
            </li>
          ))}
      </ul>
    </section>
  ));
}

function Card({ choice, rank, onWish }: { choice: WishChoice; rank: number; onWish?: (id: string) => void }) {
  const t = useTranslations('wishes');
  const { id, time, topic, siteName, host, programme } = choice;
  return (
    <>
      <div className="box-meta">{time}</div>
      <h4 className="box-heading">{topic}</h4>
      <p>{t('where', { site: siteName, host })}</p>
      <OpeningChances choice={choice} />
      {programme && (
        <details className="wish-about">
          <summary>
            {t('about')}
            <span className="sr-only">: {topic}</span>
          </summary>
          <p>{programme}</p>
        </details>
      )}
      {rank > 0 && <strong>{t('yourRank', { rank })}</strong>}
      {rank === 0 && onWish && (
        // Without scripts it is sent with the rest, and the opening becomes the last wish.
        <Button
          type="submit"
          name="add"
          value={id}
          variant="secondary"
          small
          icon="star"
          onClick={(event) => {
            event.preventDefault();
            onWish(id);
          }}
        >
          {t('wishIt')}
          <span className="sr-only">
            : {topic}, {time}
          </span>
        </Button>
      )}
    </>
  );
}
