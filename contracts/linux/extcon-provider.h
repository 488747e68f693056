/* SPDX-License-Identifier: GPL-2.0-only */
/* External connectors. drivers/extcon/extcon.c and devres.c, kernel-doc. */
#ifndef BELAY_LINUX_EXTCON_PROVIDER_H
#define BELAY_LINUX_EXTCON_PROVIDER_H

#include <belay/belay.h>
#include_next <linux/extcon-provider.h>

#if IS_ENABLED(CONFIG_EXTCON)
struct extcon_dev *devm_extcon_dev_allocate(struct device *dev,
					    const unsigned int *cable)
	__errptr __borrows(dev) __sleeps;
int devm_extcon_dev_register(struct device *dev, struct extcon_dev *edev)
	__at_most(0) __sleeps;
int extcon_set_state(struct extcon_dev *edev, unsigned int id, bool state)
	__at_most(0);
int extcon_set_state_sync(struct extcon_dev *edev, unsigned int id, bool state)
	__at_most(0) __sleeps;
#endif

#endif
