/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Users of external connectors. drivers/extcon/extcon.c and devres.c, kernel-
 * doc of each. What is found is not counted: it stays as long as its driver.
 */
#ifndef BELAY_LINUX_EXTCON_H
#define BELAY_LINUX_EXTCON_H

#include <belay/belay.h>
#include_next <linux/extcon.h>

#if IS_ENABLED(CONFIG_EXTCON)

/* 1 or 0, or a negative errno. */
int extcon_get_state(struct extcon_dev *edev __nullable, unsigned int id)
	__contract;
int extcon_get_property(struct extcon_dev *edev __nullable, unsigned int id,
			unsigned int prop,
			union extcon_property_value *prop_val)
	__sets(*prop_val) __at_most(0);
int extcon_get_property_capability(struct extcon_dev *edev __nullable,
				   unsigned int id, unsigned int prop)
	__contract;
struct extcon_dev *extcon_get_extcon_dev(const char *extcon_name __cstr
						__nullable)
	__errptr __sleeps;
struct extcon_dev *extcon_get_edev_by_phandle(struct device *dev, int index)
	__errptr __sleeps;
struct extcon_dev *extcon_find_edev_by_node(struct device_node *node
						__nullable)
	__errptr __sleeps;
const char *extcon_get_edev_name(struct extcon_dev *edev __nullable)
	__nullable __borrows(edev);

int extcon_register_notifier(struct extcon_dev *edev __nullable,
			     unsigned int id,
			     struct notifier_block *nb
				__gives(extcon_unregister_notifier,
					result == 0)) __at_most(0);
int extcon_unregister_notifier(struct extcon_dev *edev __nullable,
			       unsigned int id,
			       struct notifier_block *nb __take) __contract;
int extcon_register_notifier_all(struct extcon_dev *edev __nullable,
				 struct notifier_block *nb
					__gives(extcon_unregister_notifier_all,
						result == 0)) __at_most(0);
int extcon_unregister_notifier_all(struct extcon_dev *edev __nullable,
				   struct notifier_block *nb __take)
	__contract;
int devm_extcon_register_notifier(struct device *dev,
				  struct extcon_dev *edev, unsigned int id,
				  struct notifier_block *nb)
	__at_most(0) __sleeps;
void devm_extcon_unregister_notifier(struct device *dev,
				     struct extcon_dev *edev, unsigned int id,
				     struct notifier_block *nb) __sleeps;
int devm_extcon_register_notifier_all(struct device *dev,
				      struct extcon_dev *edev,
				      struct notifier_block *nb)
	__at_most(0) __sleeps;
void devm_extcon_unregister_notifier_all(struct device *dev,
					 struct extcon_dev *edev,
					 struct notifier_block *nb) __sleeps;

#endif

#endif
