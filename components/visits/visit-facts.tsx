import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import type { Way } from '@/lib/visits/types';

export type Facts = {
  programme: string;
  meetingPlace: string;
  siteName: string;
  siteAddress: string;
  hostName: string;
  unitName: string;
  way: Way | null;
};

/** What one will see, with whom, and how to find it. */
export function VisitFacts({ facts, seats }: { facts: Facts; seats?: React.ReactNode }) {
  const t = useTranslations('visits');
  const { programme, meetingPlace, siteName, siteAddress, hostName, unitName, way } = facts;
  return (
    <DescriptionList
      items={[
        { term: t('facts.programme'), value: programme && <span className="pre-line">{programme}</span> },
        { term: t('facts.host'), value: t('hostOf', { host: hostName, unit: unitName }) },
        { term: t('facts.meetingPlace'), value: meetingPlace },
        // Most addresses begin with the site's own name.
        { term: t('facts.site'), value: siteAddress.startsWith(siteName) ? siteAddress : [siteName, siteAddress].filter(Boolean).join(', ') },
        { term: t('facts.way'), value: way && t('way', { minutes: way.minutes, from: way.fromSite, means: way.means }) },
        { term: t('facts.seats'), value: seats },
      ]}
    />
  );
}
