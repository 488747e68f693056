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
int extcon_sync(struct extcon_dev *edev __nullable, unsigned int id)
	__at_most(0) __sleeps;
int extcon_set_property(struct extcon_dev *edev __nullable, unsigned int id,
			unsigned int prop,
			union extcon_property_value prop_val) __at_most(0);
int extcon_set_property_sync(struct extcon_dev *edev __nullable,
			     unsigned int id, unsigned int prop,
			     union extcon_property_value prop_val) __sleeps;
int extcon_set_property_capability(struct extcon_dev *edev __nullable,
				   unsigned int id, unsigned int prop)
	__at_most(0);
void devm_extcon_dev_free(struct device *dev, struct extcon_dev *edev)
	__sleeps;
void devm_extcon_dev_unregister(struct device *dev, struct extcon_dev *edev)
	__sleeps;

struct extcon_dev *extcon_dev_allocate(const unsigned int *cable)
	__own(extcon_dev_free) __errptr __sleeps;
void extcon_dev_free(struct extcon_dev *edev __take) __sleeps;
int extcon_dev_register(struct extcon_dev *edev
				__gives(extcon_dev_unregister, result == 0))
	__at_most(0) __sleeps;
void extcon_dev_unregister(struct extcon_dev *edev __take __nullable
				__errptr) __sleeps;
#endif

#endif
