'use client';
import type { Registration } from './form-context';
import type { Option } from './select-field';

/** The boxes of a radio or checkbox group. `big` gives each a frame that is easy to hit with a thumb. */
export function Choices({
  type,
  id,
  name,
  options,
  chosen,
  register,
  big,
  invalid,
}: {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  options: Option[];
  chosen: string[];
  register: Registration;
  big?: boolean;
  invalid: boolean;
}) {
  return (
    <div className={big ? 'choices choices-big' : 'choices'}>
      {options.map(({ value, label, hint }, index) => {
        // The first bears the field's own id, so that the error summary's link lands on it.
        const optionId = index === 0 ? id : `${id}-${index + 1}`;
        return (
          <div className={`form-group-${type}`} key={value}>
            <input
              type={type}
              id={optionId}
              name={name}
              value={value}
              className={`form-${type}`}
              defaultChecked={chosen.includes(value)}
              aria-invalid={(type === 'checkbox' && invalid) || undefined}
              aria-describedby={hint ? `${optionId}-hint` : undefined}
              {...register}
            />
            <label htmlFor={optionId}>{label}</label>
            {hint && (
              <span className="form-hint" id={`${optionId}-hint`}>
                {hint}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
