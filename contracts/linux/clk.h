/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Clocks. include/linux/clk.h, kernel-doc of each. Where the kernel has no clocks
 * these are inlines that succeed, with NULL, a clock that does nothing; the
 * optional forms return that where the device has none.
 */
#ifndef BELAY_LINUX_CLK_H
#define BELAY_LINUX_CLK_H

#include <belay/belay.h>
#include_next <linux/clk.h>
#include <linux/version.h>

#ifdef CONFIG_HAVE_CLK
#define belay_clk	__errptr
#else
#define belay_clk	__errptr __nullable
#endif

struct clk *clk_get(struct device *dev __nullable,
		    const char *id __cstr __nullable)
	__own(clk_put) __errptr __nullable __sleeps;
void clk_put(struct clk *clk __take __nullable) __sleeps;
int clk_prepare(struct clk *clk __nullable
			__gives(clk_unprepare, result == 0))
	__at_most(0) __sleeps;
void clk_unprepare(struct clk *clk __take __nullable) __sleeps;
int clk_enable(struct clk *clk __nullable __gives(clk_disable, result == 0))
	__at_most(0);
void clk_disable(struct clk *clk __take __nullable) __contract;
int clk_prepare_enable(struct clk *clk __nullable
			__gives(clk_disable_unprepare, result == 0))
	__at_most(0) __sleeps;
void clk_disable_unprepare(struct clk *clk __take __nullable) __sleeps;
unsigned long clk_get_rate(struct clk *clk __nullable) __sleeps;
int clk_set_rate(struct clk *clk __nullable, unsigned long rate)
	__at_most(0) __sleeps;
long clk_round_rate(struct clk *clk __nullable, unsigned long rate) __sleeps;

/* Put, and disabled, with the device. */
struct clk *devm_clk_get(struct device *dev, const char *id __cstr __nullable)
	belay_clk __borrows(dev) __sleeps;
struct clk *devm_clk_get_enabled(struct device *dev,
				 const char *id __cstr __nullable)
	belay_clk __borrows(dev) __sleeps;
struct clk *devm_clk_get_optional(struct device *dev,
				  const char *id __cstr __nullable)
	__errptr __nullable __borrows(dev) __sleeps;

struct clk *devm_clk_get_prepared(struct device *dev,
				  const char *id __cstr __nullable)
	belay_clk __borrows(dev) __sleeps;
struct clk *devm_clk_get_optional_enabled(struct device *dev,
					  const char *id __cstr __nullable)
	__errptr __nullable __borrows(dev) __sleeps;
int clk_set_parent(struct clk *clk __nullable, struct clk *parent __nullable)
	__at_most(0) __sleeps;
int clk_set_rate_exclusive(struct clk *clk __nullable, unsigned long rate)
	__at_most(0) __sleeps;
int clk_set_duty_cycle(struct clk *clk __nullable, unsigned int num,
		       unsigned int den) __at_most(0) __sleeps;

/* Arrays of clocks. What is owed for them is owed for the array. */
int devm_clk_bulk_get(struct device *dev, int num_clks,
		      struct clk_bulk_data *clks) __at_most(0) __sleeps;
int devm_clk_bulk_get_optional(struct device *dev, int num_clks,
			       struct clk_bulk_data *clks)
	__at_most(0) __sleeps;
int devm_clk_bulk_get_all(struct device *dev, struct clk_bulk_data **clks)
	__sets(*clks, result > 0) __sleeps;
int clk_bulk_prepare(int num_clks, const struct clk_bulk_data *clks)
	__at_most(0) __sleeps;
void clk_bulk_unprepare(int num_clks, const struct clk_bulk_data *clks)
	__sleeps;
int clk_bulk_enable(int num_clks, const struct clk_bulk_data *clks)
	__at_most(0);
void clk_bulk_disable(int num_clks, const struct clk_bulk_data *clks)
	__contract;
struct clk *clk_get_sys(const char *dev_id __cstr __nullable,
			const char *con_id __cstr __nullable)
	__own(clk_put) __errptr __nullable __sleeps;
struct clk *clk_get_parent(struct clk *clk __nullable)
	__nullable __borrows(clk) __sleeps;
bool clk_has_parent(const struct clk *clk __nullable,
		    const struct clk *parent __nullable) __contract;
bool clk_is_match(const struct clk *p __nullable, const struct clk *q
			__nullable) __contract;
int clk_set_rate_range(struct clk *clk __nullable, unsigned long min,
		       unsigned long max) __at_most(0) __sleeps;
int clk_set_min_rate(struct clk *clk __nullable, unsigned long rate)
	__at_most(0) __sleeps;
int clk_set_max_rate(struct clk *clk __nullable, unsigned long rate)
	__at_most(0) __sleeps;
void devm_clk_put(struct device *dev, struct clk *clk) __sleeps;
struct clk *devm_clk_get_optional_prepared(struct device *dev,
					   const char *id __cstr __nullable)
	__errptr __nullable __borrows(dev) __sleeps;
struct clk *devm_get_clk_from_child(struct device *dev,
				    struct device_node *np,
				    const char *con_id __cstr __nullable)
	belay_clk __borrows(dev) __sleeps;
int clk_bulk_get(struct device *dev, int num_clks,
		 struct clk_bulk_data *clks __gives(clk_bulk_put,
						    result == 0))
	__at_most(0) __sleeps;
int clk_bulk_get_optional(struct device *dev, int num_clks,
			  struct clk_bulk_data *clks __gives(clk_bulk_put,
							     result == 0))
	__at_most(0) __sleeps;
void clk_bulk_put(int num_clks, struct clk_bulk_data *clks __take) __sleeps;
/* How many there are. */
int clk_bulk_get_all(struct device *dev,
		     struct clk_bulk_data **clks __own(clk_bulk_put_all))
	__sets(*clks, result > 0) __sleeps;
void clk_bulk_put_all(int num_clks, struct clk_bulk_data *clks __take
			__nullable) __sleeps;

#ifdef CONFIG_COMMON_CLK
int clk_notifier_register(struct clk *clk, struct notifier_block *nb)
	__at_most(0) __sleeps;
int clk_notifier_unregister(struct clk *clk, struct notifier_block *nb)
	__sleeps;
int devm_clk_notifier_register(struct device *dev, struct clk *clk,
			       struct notifier_block *nb) __at_most(0) __sleeps;
long clk_get_accuracy(struct clk *clk __nullable) __sleeps;
int clk_set_phase(struct clk *clk __nullable, int degrees)
	__at_most(0) __sleeps;
int clk_get_phase(struct clk *clk __nullable) __sleeps;
int clk_get_scaled_duty_cycle(struct clk *clk __nullable, unsigned int scale)
	__sleeps;
/* Nobody else changes the rate. */
int clk_rate_exclusive_get(struct clk *clk __nullable
				__gives(clk_rate_exclusive_put, result == 0))
	__at_most(0) __sleeps;
void clk_rate_exclusive_put(struct clk *clk __take __nullable) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)
int devm_clk_rate_exclusive_get(struct device *dev,
				struct clk *clk __nullable)
	__at_most(0) __sleeps;
#endif
#endif

#if defined(CONFIG_OF) && defined(CONFIG_COMMON_CLK)
struct clk *of_clk_get(struct device_node *np __nullable, int index)
	__own(clk_put) __errptr __sleeps;
struct clk *of_clk_get_by_name(struct device_node *np __nullable,
			       const char *name __cstr __nullable)
	__own(clk_put) __errptr __sleeps;
struct clk *of_clk_get_from_provider(struct of_phandle_args *clkspec)
	__own(clk_put) __errptr __sleeps;
#endif

#endif
