/** Imported before anything that parses: the page's policy forbids the code generation zod would try. */
import { z } from 'zod';

z.config({ jitless: true });
