/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Providers of clocks. include/linux/clk-provider.h, comments on struct
 * clk_ops, and drivers/clk/, kernel-doc of each. prepare() and what changes
 * rates and parents is called under a mutex and may sleep, enable() and its kin
 * under a spinlock.
 */
#ifndef BELAY_LINUX_CLK_PROVIDER_H
#define BELAY_LINUX_CLK_PROVIDER_H

#include <belay/belay.h>
#include_next <linux/clk-provider.h>
#include <linux/version.h>

#ifdef CONFIG_COMMON_CLK

#define belay_clk_op(type, name, words, ...)				\
	type __slot(clk_ops, name)(struct clk_hw *hw, ##__VA_ARGS__)	\
		words;							\
	__slot_check(clk_ops, name)

belay_clk_op(int, prepare, __sleeps);
belay_clk_op(void, unprepare, __sleeps);
belay_clk_op(int, is_prepared, __sleeps);
belay_clk_op(void, unprepare_unused, __sleeps);
belay_clk_op(int, enable, __contract);
belay_clk_op(void, disable, __contract);
belay_clk_op(int, is_enabled, __contract);
belay_clk_op(void, disable_unused, __contract);
belay_clk_op(int, save_context, __contract);
belay_clk_op(void, restore_context, __contract);
belay_clk_op(unsigned long, recalc_rate, __sleeps, unsigned long parent_rate);
belay_clk_op(long, round_rate, __sleeps, unsigned long rate,
	     unsigned long *parent_rate);
belay_clk_op(int, determine_rate, __sleeps, struct clk_rate_request *req);
belay_clk_op(int, set_parent, __sleeps, u8 index);
belay_clk_op(u8, get_parent, __sleeps);
belay_clk_op(int, set_rate, __sleeps, unsigned long rate,
	     unsigned long parent_rate);
belay_clk_op(int, set_rate_and_parent, __sleeps, unsigned long rate,
	     unsigned long parent_rate, u8 index);
belay_clk_op(unsigned long, recalc_accuracy, __sleeps,
	     unsigned long parent_accuracy);
belay_clk_op(int, get_phase, __sleeps);
belay_clk_op(int, set_phase, __sleeps, int degrees);
belay_clk_op(int, get_duty_cycle, __sleeps, struct clk_duty *duty);
/* drivers/clk/clk.c, clk_set_duty_cycle() checks the ratio. */
belay_clk_op(int, set_duty_cycle, __sleeps,
	     struct clk_duty *duty __when(den >= 1) __when(den >= num));
belay_clk_op(int, init, __sleeps);
belay_clk_op(void, terminate, __sleeps);
belay_clk_op(void, debug_init, __sleeps, struct dentry *dentry __errptr);

/* A clock that was registered is unregistered before its memory goes. */
int clk_hw_register(struct device *dev __nullable,
		    struct clk_hw *hw __gives(clk_hw_unregister, result == 0))
	__at_most(0) __sleeps;
int of_clk_hw_register(struct device_node *node __nullable,
		       struct clk_hw *hw __gives(clk_hw_unregister,
						 result == 0))
	__at_most(0) __sleeps;
void clk_hw_unregister(struct clk_hw *hw __take) __sleeps;
int devm_clk_hw_register(struct device *dev, struct clk_hw *hw)
	__at_most(0) __sleeps;
struct clk *clk_register(struct device *dev __nullable, struct clk_hw *hw)
	__own(clk_unregister) __errptr __sleeps;
void clk_unregister(struct clk *clk __take __nullable __errptr) __sleeps;
struct clk *devm_clk_register(struct device *dev, struct clk_hw *hw)
	__errptr __borrows(dev) __sleeps;

/* Clocks of the usual kinds: each is released by its own function. */
#define belay_clk_kind(kind, ...)					\
	struct clk *clk_register_##kind(struct device *dev __nullable,	\
					const char *name __cstr,	\
					const char *parent __cstr __nullable, \
					unsigned long flags,		\
					##__VA_ARGS__)			\
		__own(clk_unregister_##kind) __errptr __sleeps;		\
	void clk_unregister_##kind(struct clk *clk __take) __sleeps

belay_clk_kind(fixed_rate, unsigned long fixed_rate);
belay_clk_kind(fixed_factor, unsigned int mult, unsigned int div);
belay_clk_kind(gate, void __iomem *reg, u8 bit_idx, u8 gate_flags,
	       spinlock_t *lock __nullable);
struct clk *clk_register_divider_table(struct device *dev __nullable,
				       const char *name __cstr,
				       const char *parent __cstr __nullable,
				       unsigned long flags, void __iomem *reg,
				       u8 shift, u8 width, u8 divider_flags,
				       const struct clk_div_table *table
						__nullable,
				       spinlock_t *lock __nullable)
	__own(clk_unregister_divider) __errptr __sleeps;
void clk_unregister_divider(struct clk *clk __take) __sleeps;
struct clk *clk_register_mux_table(struct device *dev __nullable,
				   const char *name __cstr,
				   const char *const *parents
					__counted_by(n_parents),
				   u8 n_parents, unsigned long flags,
				   void __iomem *reg, u8 shift, u32 mask,
				   u8 mux_flags, const u32 *table __nullable,
				   spinlock_t *lock __nullable)
	__own(clk_unregister_mux) __errptr __sleeps;
void clk_unregister_mux(struct clk *clk __take) __sleeps;

#define belay_clk_composite(type, name, own)				\
	type name(struct device *dev __nullable,			\
		  const char *clk_name __cstr,				\
		  const char *const *parents __counted_by(n_parents),	\
		  int n_parents, struct clk_hw *mux_hw __nullable,	\
		  const struct clk_ops *mux_ops __nullable,		\
		  struct clk_hw *rate_hw __nullable,			\
		  const struct clk_ops *rate_ops __nullable,		\
		  struct clk_hw *gate_hw __nullable,			\
		  const struct clk_ops *gate_ops __nullable,		\
		  unsigned long flags) own __errptr __sleeps

belay_clk_composite(struct clk *, clk_register_composite,
		    __own(clk_unregister_composite));
belay_clk_composite(struct clk_hw *, clk_hw_register_composite,
		    __own(clk_hw_unregister_composite));
void clk_unregister_composite(struct clk *clk __take) __sleeps;
void clk_hw_unregister_composite(struct clk_hw *hw __take) __sleeps;

/* The macros that drivers use differ in which of the parents they pass. */
#define belay_clk_parents						\
	struct device *dev __nullable, struct device_node *np __nullable, \
	const char *name __cstr, const char *parent_name __cstr __nullable, \
	const struct clk_hw *parent_hw __nullable,			\
	const struct clk_parent_data *parent_data __nullable

/* Unregistered by clk_hw_unregister_fixed_rate(), or with the device. */
struct clk_hw *__clk_hw_register_fixed_rate(belay_clk_parents,
					    unsigned long flags,
					    unsigned long fixed_rate,
					    unsigned long fixed_accuracy,
					    unsigned long clk_fixed_flags,
					    bool devm)
	__errptr __sleeps;
void clk_hw_unregister_fixed_rate(struct clk_hw *hw) __sleeps;
struct clk_hw *__clk_hw_register_gate(belay_clk_parents, unsigned long flags,
				      void __iomem *reg, u8 bit_idx,
				      u8 gate_flags,
				      spinlock_t *lock __nullable)
	__own(clk_hw_unregister_gate) __errptr __sleeps;
void clk_hw_unregister_gate(struct clk_hw *hw __take) __sleeps;
struct clk_hw *__devm_clk_hw_register_gate(belay_clk_parents,
					   unsigned long flags,
					   void __iomem *reg, u8 bit_idx,
					   u8 gate_flags,
					   spinlock_t *lock __nullable)
	__errptr __borrows(dev) __sleeps;
struct clk_hw *__clk_hw_register_divider(belay_clk_parents,
					 unsigned long flags,
					 void __iomem *reg, u8 shift,
					 u8 width, u8 divider_flags,
					 const struct clk_div_table *table
						__nullable,
					 spinlock_t *lock __nullable)
	__own(clk_hw_unregister_divider) __errptr __sleeps;
void clk_hw_unregister_divider(struct clk_hw *hw __take) __sleeps;
struct clk_hw *__devm_clk_hw_register_divider(belay_clk_parents,
					      unsigned long flags,
					      void __iomem *reg, u8 shift,
					      u8 width, u8 divider_flags,
					      const struct clk_div_table *table
						__nullable,
					      spinlock_t *lock __nullable)
	__errptr __borrows(dev) __sleeps;

#define belay_clk_mux_args						\
	struct device *dev __nullable, struct device_node *np __nullable, \
	const char *name __cstr, u8 n_parents,				\
	const char *const *parent_names __nullable,			\
	const struct clk_hw **parent_hws __nullable,			\
	const struct clk_parent_data *parent_data __nullable,		\
	unsigned long flags, void __iomem *reg, u8 shift, u32 mask,	\
	u8 mux_flags, const u32 *table __nullable,			\
	spinlock_t *lock __nullable

struct clk_hw *__clk_hw_register_mux(belay_clk_mux_args)
	__own(clk_hw_unregister_mux) __errptr __sleeps;
void clk_hw_unregister_mux(struct clk_hw *hw __take) __sleeps;
struct clk_hw *__devm_clk_hw_register_mux(belay_clk_mux_args)
	__errptr __borrows(dev) __sleeps;

struct clk_hw *clk_hw_register_fixed_factor(struct device *dev __nullable,
					    const char *name __cstr,
					    const char *parent_name
						__cstr __nullable,
					    unsigned long flags,
					    unsigned int mult,
					    unsigned int div)
	__own(clk_hw_unregister_fixed_factor) __errptr __sleeps;
void clk_hw_unregister_fixed_factor(struct clk_hw *hw __take) __sleeps;
struct clk_hw *
clk_hw_register_fixed_factor_parent_hw(struct device *dev __nullable,
				       const char *name __cstr,
				       const struct clk_hw *parent_hw,
				       unsigned long flags, unsigned int mult,
				       unsigned int div)
	__own(clk_hw_unregister_fixed_factor) __errptr __sleeps;
struct clk_hw *devm_clk_hw_register_fixed_factor(struct device *dev,
						 const char *name __cstr,
						 const char *parent_name
							__cstr __nullable,
						 unsigned long flags,
						 unsigned int mult,
						 unsigned int div)
	__errptr __borrows(dev) __sleeps;
struct clk_hw *
devm_clk_hw_register_fixed_factor_index(struct device *dev,
					const char *name __cstr,
					unsigned int index,
					unsigned long flags,
					unsigned int mult, unsigned int div)
	__errptr __borrows(dev) __sleeps;
struct clk_hw *
devm_clk_hw_register_fixed_factor_parent_hw(struct device *dev,
					    const char *name __cstr,
					    const struct clk_hw *parent_hw,
					    unsigned long flags,
					    unsigned int mult,
					    unsigned int div)
	__errptr __borrows(dev) __sleeps;

/* What a clock is. Parents may be missing as long as nobody registered them. */
const char *__clk_get_name(const struct clk *clk __nullable)
	__cstr __nullable __borrows(clk);
const char *clk_hw_get_name(const struct clk_hw *hw) __cstr __borrows(hw);
struct clk_hw *__clk_get_hw(struct clk *clk __nullable)
	__nullable __borrows(clk);
unsigned int clk_hw_get_num_parents(const struct clk_hw *hw) __contract;
struct clk_hw *clk_hw_get_parent(const struct clk_hw *hw)
	__nullable __borrows(hw);
struct clk_hw *clk_hw_get_parent_by_index(const struct clk_hw *hw,
					  unsigned int index)
	__nullable __borrows(hw);
int clk_hw_get_parent_index(struct clk_hw *hw) __sleeps;
int clk_hw_set_parent(struct clk_hw *hw, struct clk_hw *new_parent)
	__at_most(0) __sleeps;
void clk_hw_reparent(struct clk_hw *hw, struct clk_hw *new_parent __nullable)
	__contract;
unsigned long clk_hw_get_rate(const struct clk_hw *hw) __contract;
unsigned long clk_hw_get_flags(const struct clk_hw *hw) __contract;
unsigned long clk_hw_round_rate(struct clk_hw *hw, unsigned long rate)
	__sleeps;
void clk_hw_get_rate_range(struct clk_hw *hw, unsigned long *min_rate,
			   unsigned long *max_rate)
	__sets(*min_rate) __sets(*max_rate);
void clk_hw_set_rate_range(struct clk_hw *hw, unsigned long min_rate,
			   unsigned long max_rate) __contract;
bool clk_hw_is_prepared(const struct clk_hw *hw) __contract;
bool clk_hw_is_enabled(const struct clk_hw *hw) __contract;
bool clk_hw_rate_is_protected(const struct clk_hw *hw) __contract;
bool __clk_is_enabled(struct clk *clk __nullable) __contract;
unsigned int __clk_get_enable_count(struct clk *clk __nullable) __contract;
struct clk *__clk_lookup(const char *name __cstr __nullable) __nullable;
struct clk *clk_hw_get_clk(struct clk_hw *hw,
			   const char *con_id __cstr __nullable)
	__own(clk_put) __errptr __sleeps;
struct clk *devm_clk_hw_get_clk(struct device *dev, struct clk_hw *hw,
				const char *con_id __cstr __nullable)
	__errptr __borrows(dev) __sleeps;
void clk_hw_init_rate_request(const struct clk_hw *hw,
			      struct clk_rate_request *req,
			      unsigned long rate) __sets(*req);
void clk_hw_forward_rate_request(const struct clk_hw *hw,
				 const struct clk_rate_request *old_req,
				 const struct clk_hw *parent,
				 struct clk_rate_request *req,
				 unsigned long parent_rate) __sets(*req);

/* What operations of the usual kinds are made of. */
int __clk_determine_rate(struct clk_hw *core __nullable,
			 struct clk_rate_request *req) __sleeps;
int __clk_mux_determine_rate(struct clk_hw *hw, struct clk_rate_request *req)
	__sleeps;
int __clk_mux_determine_rate_closest(struct clk_hw *hw,
				     struct clk_rate_request *req) __sleeps;
int clk_mux_determine_rate_flags(struct clk_hw *hw,
				 struct clk_rate_request *req,
				 unsigned long flags) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
int clk_hw_determine_rate_no_reparent(struct clk_hw *hw,
				      struct clk_rate_request *req) __sleeps;
#endif
int clk_gate_is_enabled(struct clk_hw *hw) __contract;
int clk_mux_val_to_index(struct clk_hw *hw, const u32 *table __nullable,
			 unsigned int flags, unsigned int val) __contract;
unsigned int clk_mux_index_to_val(const u32 *table __nullable,
				  unsigned int flags, u8 index) __contract;
unsigned long divider_recalc_rate(struct clk_hw *hw,
				  unsigned long parent_rate, unsigned int val,
				  const struct clk_div_table *table
					__nullable,
				  unsigned long flags, unsigned long width)
	__contract;
int divider_get_val(unsigned long rate, unsigned long parent_rate,
		    const struct clk_div_table *table __nullable, u8 width,
		    unsigned long flags) __contract;
int divider_determine_rate(struct clk_hw *hw, struct clk_rate_request *req,
			   const struct clk_div_table *table __nullable,
			   u8 width, unsigned long flags) __sleeps;
int divider_ro_determine_rate(struct clk_hw *hw, struct clk_rate_request *req,
			      const struct clk_div_table *table __nullable,
			      u8 width, unsigned long flags,
			      unsigned int val) __sleeps;
long divider_round_rate_parent(struct clk_hw *hw,
			       struct clk_hw *parent __nullable,
			       unsigned long rate, unsigned long *prate,
			       const struct clk_div_table *table __nullable,
			       u8 width, unsigned long flags) __sleeps;
long divider_ro_round_rate_parent(struct clk_hw *hw,
				  struct clk_hw *parent __nullable,
				  unsigned long rate, unsigned long *prate,
				  const struct clk_div_table *table
					__nullable,
				  u8 width, unsigned long flags,
				  unsigned int val) __sleeps;

#if defined(CONFIG_OF)
/* Where the tree finds them; the data is what was registered. */
int of_clk_add_provider(struct device_node *np __nullable
				__gives(of_clk_del_provider, result == 0),
			struct clk *(*clk_src_get)(struct of_phandle_args *args,
						   void *data),
			void *data __nullable) __at_most(0) __sleeps;
int of_clk_add_hw_provider(struct device_node *np __nullable
				__gives(of_clk_del_provider, result == 0),
			   struct clk_hw *(*get)(
					struct of_phandle_args *clkspec,
					void *data),
			   void *data __nullable) __at_most(0) __sleeps;
void of_clk_del_provider(struct device_node *np __take __nullable) __sleeps;
int devm_of_clk_add_hw_provider(struct device *dev,
				struct clk_hw *(*get)(
					struct of_phandle_args *clkspec,
					void *data),
				void *data __nullable) __at_most(0) __sleeps;
int of_clk_parent_fill(struct device_node *np,
		       const char **parents __counted_by(size),
		       unsigned int size) __contract;
#endif
struct clk *of_clk_src_simple_get(struct of_phandle_args *clkspec,
				  void *data __cookie(struct clk))
	__errptr __borrows(data);
struct clk_hw *of_clk_hw_simple_get(struct of_phandle_args *clkspec,
				    void *data __cookie(struct clk_hw))
	__errptr __borrows(data);
struct clk *of_clk_src_onecell_get(struct of_phandle_args *clkspec,
				   void *data
					__cookie(struct clk_onecell_data))
	__errptr __borrows(data);
struct clk_hw *
of_clk_hw_onecell_get(struct of_phandle_args *clkspec,
		      void *data __cookie(struct clk_hw_onecell_data))
	__errptr __borrows(data);

#endif /* CONFIG_COMMON_CLK */

#endif
