/** The tours of the open program's pages, in the order in which they are walked: each starts from any page. */
import type { Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { tourCameras } from './tour-cameras.js';
import { tourFloorPlan } from './tour-floor-plan.js';
import { tourCyber } from './tour-cyber.js';
import { tourGuide } from './tour-guide.js';
import { tourInventory } from './tour-inventory.js';
import { tourInventoryFiles } from './tour-inventory-files.js';
import { tourLabels } from './tour-labels.js';
import { tourLaw } from './tour-law.js';
import { tourMoney } from './tour-money.js';
import { tourPads } from './tour-pads.js';
import { fillForStockTake, tourStockTake } from './tour-stock-take.js';
import { tourProtection } from './tour-protection.js';
import { tourThefts } from './tour-thefts.js';
import type { Stop } from './tour.js';

type Tour = (page: Page, language: InterfaceLanguage, stop: Stop) => Promise<void>;

export const FEATURE_TOURS: Readonly<Record<string, Tour>> = {
  cameras: tourCameras,
  'floor-plan': tourFloorPlan,
  cyber: tourCyber,
  law: tourLaw,
  money: tourMoney,
  protection: tourProtection,
  guide: tourGuide,
  inventory: tourInventory,
  'inventory-files': tourInventoryFiles,
  'stock-take': async (page, language, stop) => {
    await fillForStockTake(page, language);
    await tourStockTake(page, language, stop);
  },
  thefts: tourThefts,
  pads: tourPads,
  labels: tourLabels,
};

export async function tourFeatures(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  for (const tour of Object.values(FEATURE_TOURS)) await tour(page, language, stop);
}
