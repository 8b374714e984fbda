// Tests on a database or in a browser share two cores; five seconds would sometimes be too few.
jest.setTimeout(120_000);
