import sprite from '@/public/icons/sprite.svg';

export type IconName =
  | 'account'
  | 'arrow-back'
  | 'arrow-downward'
  | 'arrow-forward'
  | 'arrow-upward'
  | 'assignment'
  | 'attach-file'
  | 'bookmark'
  | 'business'
  | 'calendar-month'
  | 'car'
  | 'chat'
  | 'check'
  | 'checklist'
  | 'chevron-down'
  | 'chevron-left'
  | 'chevron-right'
  | 'chevron-up'
  | 'close'
  | 'copy'
  | 'database'
  | 'delete'
  | 'document'
  | 'download'
  | 'edit'
  | 'email'
  | 'error'
  | 'feedback'
  | 'file'
  | 'file-excel'
  | 'flag'
  | 'forum'
  | 'groups'
  | 'help'
  | 'home'
  | 'hourglass'
  | 'how-to-reg'
  | 'info'
  | 'language'
  | 'link'
  | 'list-bulleted'
  | 'location'
  | 'lock'
  | 'map'
  | 'menu'
  | 'minus'
  | 'more-horiz'
  | 'notifications'
  | 'open-in-new'
  | 'person'
  | 'person-add'
  | 'person-remove'
  | 'persons'
  | 'plus'
  | 'print'
  | 'refresh'
  | 'save'
  | 'search'
  | 'send'
  | 'settings'
  | 'sort-table-ascending'
  | 'sort-table-descending'
  | 'sort-table-none'
  | 'star'
  | 'star-fill'
  | 'success'
  | 'sync'
  | 'time'
  | 'tune'
  | 'upload'
  | 'view-in-list'
  | 'visibility'
  | 'visibility-off'
  | 'warning';

/**
 * A drawing from the sprite, hidden from screen readers unless it has a `label`. Imported rather than linked by its
 * public address: that way its URL carries a hash and browsers keep it for good.
 */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  return (
    <svg
      className={className ? `icon-svg ${className}` : 'icon-svg'}
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <use href={`${sprite.src}#${name}`} />
    </svg>
  );
}
