/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * PHYs. include/linux/phy/phy.h, comments on struct phy_ops, and
 * drivers/phy/phy-core.c, kernel-doc of each. Initialising and powering on
 * are counted. NULL is a PHY that does nothing. The core calls the operations
 * with the mutex of the PHY held.
 */
#ifndef BELAY_LINUX_PHY_PHY_H
#define BELAY_LINUX_PHY_PHY_H

#include <belay/belay.h>
#include_next <linux/phy/phy.h>
#include <linux/version.h>

#define belay_phy_op(name, ...)						\
	int __slot(phy_ops, name)(struct phy *phy, ##__VA_ARGS__)	\
		__cookie_at(phy->dev.driver_data) __sleeps;		\
	__slot_check(phy_ops, name)

belay_phy_op(init);
belay_phy_op(exit);
belay_phy_op(power_on);
belay_phy_op(power_off);
belay_phy_op(set_mode, enum phy_mode mode, int submode);
belay_phy_op(set_media, enum phy_media media);
belay_phy_op(set_speed, int speed);
belay_phy_op(configure, union phy_configure_opts *opts);
belay_phy_op(validate, enum phy_mode mode, int submode,
	     union phy_configure_opts *opts);
belay_phy_op(reset);
belay_phy_op(calibrate);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
belay_phy_op(connect, int port);
belay_phy_op(disconnect, int port);
#endif
void __slot(phy_ops, release)(struct phy *phy)
	__cookie_at(phy->dev.driver_data) __sleeps;
__slot_check(phy_ops, release);

#if IS_ENABLED(CONFIG_GENERIC_PHY)

struct phy *phy_get(struct device *dev, const char *string __cstr __nullable)
	__own(phy_put) __errptr __sleeps;
void phy_put(struct device *dev, struct phy *phy
		__take __nullable __errptr) __sleeps;
struct phy *of_phy_get(struct device_node *np __nullable,
		       const char *con_id __cstr __nullable)
	__own(of_phy_put) __errptr __sleeps;
void of_phy_put(struct phy *phy __take __nullable __errptr) __sleeps;
struct phy *devm_phy_get(struct device *dev,
			 const char *string __cstr __nullable)
	__errptr __borrows(dev) __sleeps;
struct phy *devm_phy_optional_get(struct device *dev,
				  const char *string __cstr __nullable)
	__errptr __nullable __borrows(dev) __sleeps;
struct phy *devm_of_phy_get(struct device *dev,
			    struct device_node *np __nullable,
			    const char *con_id __cstr __nullable)
	__errptr __borrows(dev) __sleeps;
struct phy *devm_of_phy_get_by_index(struct device *dev,
				     struct device_node *np __nullable,
				     int index)
	__errptr __borrows(dev) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 5, 0)
struct phy *devm_of_phy_optional_get(struct device *dev,
				     struct device_node *np __nullable,
				     const char *con_id __cstr __nullable)
	__errptr __nullable __borrows(dev) __sleeps;
#endif
void devm_phy_put(struct device *dev, struct phy *phy) __sleeps;

int phy_init(struct phy *phy __nullable __gives(phy_exit, result == 0))
	__at_most(0) __sleeps;
/* An error leaves the count as it was; it is over as far as we go. */
int phy_exit(struct phy *phy __take __nullable) __at_most(0) __sleeps;
int phy_power_on(struct phy *phy __nullable
			__gives(phy_power_off, result == 0))
	__at_most(0) __sleeps;
int phy_power_off(struct phy *phy __take __nullable) __at_most(0) __sleeps;
int phy_set_mode_ext(struct phy *phy __nullable, enum phy_mode mode,
		     int submode) __at_most(0) __sleeps;
int phy_set_media(struct phy *phy __nullable, enum phy_media media)
	__at_most(0) __sleeps;
int phy_set_speed(struct phy *phy __nullable, int speed) __at_most(0) __sleeps;
int phy_configure(struct phy *phy __nullable, union phy_configure_opts *opts)
	__at_most(0) __sleeps;
int phy_validate(struct phy *phy __nullable, enum phy_mode mode, int submode,
		 union phy_configure_opts *opts __nullable)
	__at_most(0) __sleeps;
int phy_reset(struct phy *phy __nullable) __at_most(0) __sleeps;
int phy_calibrate(struct phy *phy __nullable) __at_most(0) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
int phy_notify_connect(struct phy *phy __nullable, int port) __sleeps;
int phy_notify_disconnect(struct phy *phy __nullable, int port) __sleeps;
#endif

/* A result above 0 says that it was in use already: counted all the same. */
int phy_pm_runtime_get(struct phy *phy __nullable) __contract;
int phy_pm_runtime_get_sync(struct phy *phy __nullable) __sleeps;
int phy_pm_runtime_put(struct phy *phy __nullable) __contract;
int phy_pm_runtime_put_sync(struct phy *phy __nullable) __sleeps;

/* Providers */
struct phy *phy_create(struct device *dev, struct device_node *node __nullable,
		       const struct phy_ops *ops)
	__own(phy_destroy) __errptr __sleeps;
void phy_destroy(struct phy *phy __take) __sleeps;
struct phy *devm_phy_create(struct device *dev,
			    struct device_node *node __nullable,
			    const struct phy_ops *ops)
	__errptr __borrows(dev) __sleeps;
void devm_phy_destroy(struct device *dev, struct phy *phy) __sleeps;
int phy_create_lookup(struct phy *phy __nullable, const char *con_id __cstr,
		      const char *dev_id __cstr) __at_most(0) __sleeps;
void phy_remove_lookup(struct phy *phy, const char *con_id __cstr,
		       const char *dev_id __cstr) __sleeps;

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)
#define belay_phy_args	const struct of_phandle_args
#else
#define belay_phy_args	struct of_phandle_args
#endif
struct phy *of_phy_simple_xlate(struct device *dev, belay_phy_args *args)
	__errptr __sleeps;
struct phy_provider *
__of_phy_provider_register(struct device *dev,
			   struct device_node *children __nullable,
			   struct module *owner __nullable,
			   struct phy *(*of_xlate)(struct device *dev,
						   belay_phy_args *args))
	__own(of_phy_provider_unregister) __errptr __sleeps;
void of_phy_provider_unregister(struct phy_provider *phy_provider
				__take __errptr) __sleeps;
struct phy_provider *
__devm_of_phy_provider_register(struct device *dev,
				struct device_node *children __nullable,
				struct module *owner __nullable,
				struct phy *(*of_xlate)(struct device *dev,
							belay_phy_args *args))
	__errptr __borrows(dev) __sleeps;
#undef belay_phy_args

#endif

#endif
