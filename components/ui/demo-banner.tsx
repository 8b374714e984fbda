import { Icon } from './icon';

/** A line on top of every page that says the people and the programme are made up. */
export function DemoBanner({ children }: { children: React.ReactNode }) {
  return (
    <div className="demo-banner">
      <div className="container">
        <Icon name="info" />
        <span>{children}</span>
      </div>
    </div>
  );
}
