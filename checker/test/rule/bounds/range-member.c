// SPDX-License-Identifier: GPL-2.0-only
/* Ranges of the kernel's members that the driver knows, said in its file. */
#include <belay/belay.h>

#include "mini.h"

#ifdef __BELAY__
extern __typeof__(((struct pci_dev *)0)->irq) __slot(pci_dev, irq)
	__below(8);
#endif

static const u8 by_irq[8] = { 1 };

u8 ok_found(const struct pci_dev *dev)
{
	return by_irq[dev->irq];
}

u8 bad_found_next(const struct pci_dev *dev)
{
	return by_irq[dev->irq + 1];	//~ BL501
}

void ok_put(struct pci_dev *dev, unsigned int irq)
	__sets(dev->irq)
{
	if (irq < 8)
		dev->irq = irq;
}

void bad_put(struct pci_dev *dev, unsigned int irq)
	__sets(dev->irq)
{
	dev->irq = irq;
}	//~ BL503
