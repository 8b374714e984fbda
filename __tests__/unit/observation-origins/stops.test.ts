import { chooseStop, stopAt, stopsOf } from '@/lib/observation-origins/stops/rules';
import { at } from '@/prisma/seed/factories-organisation';

const day = '2014-03-14';
const agenda = [[150, ''], [90, 'Vejle'], [60, ''], [90, 'Aarhus'], [45, ''], [75, 'Skanderborg'], [180, '']].map(([minutes, place]) => ({ session: 1, minutes: minutes as number, place: place as string }));
const stops = stopsOf([{ starts: at(day, '07:00') }], agenda);

test('the stops are the points of the programme that have a place, on the clock that follows from the points before', () => {
  expect(stops).toEqual([
    { place: 'Vejle', starts: at(day, '09:30'), ends: at(day, '11:00') },
    { place: 'Aarhus', starts: at(day, '12:00'), ends: at(day, '13:30') },
    { place: 'Skanderborg', starts: at(day, '14:15'), ends: at(day, '15:30') },
  ]);
});

test('each day of a tour has its own clock, and a point of a session that is gone is left out', () => {
  const two = stopsOf([{ starts: at(day, '07:00') }, { starts: at('2014-03-15', '08:00') }], [{ session: 2, minutes: 60, place: 'Odense' }, { session: 3, minutes: 60, place: 'Nyborg' }]);
  expect(two).toEqual([{ place: 'Odense', starts: at('2014-03-15', '08:00'), ends: at('2014-03-15', '09:00') }]);
});

test('one is where one last arrived, also on the road from there', () => {
  const placeAt = (time: string) => stopAt(stops, at(day, time))?.place ?? null;
  expect(['08:00', '09:29', '09:30', '11:30', '12:00', '16:00'].map(placeAt)).toEqual([null, null, 'Vejle', 'Vejle', 'Aarhus', 'Skanderborg']);
});

test('the stop asked for is chosen, else the one at the time, else the first', () => {
  const chosen = (asked: unknown, time: string) => chooseStop(stops, asked, at(day, time))?.place;
  expect([chosen('3', '08:00'), chosen(undefined, '12:30'), chosen(undefined, '07:30'), chosen('9', '12:30'), chosen(['1'], '12:30'), chosen('__proto__', '07:00')]).toEqual([
    ...['Skanderborg', 'Aarhus', 'Vejle', 'Aarhus', 'Aarhus', 'Vejle'],
  ]);
  expect(chooseStop([], '1', at(day, '12:30'))).toBeNull();
});
