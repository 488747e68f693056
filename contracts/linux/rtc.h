/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Real-time clocks. drivers/rtc/class.c, interface.c and lib.c, kernel-doc of
 * each. The core calls the operations under ops_lock, with the parent of the
 * clock, that is the device that the driver is bound to; a time that is to be
 * read has been zeroed.
 */
#ifndef BELAY_LINUX_RTC_H
#define BELAY_LINUX_RTC_H

#include <belay/belay.h>
#include_next <linux/rtc.h>

int __slot(rtc_class_ops, ioctl)(struct device *dev, unsigned int cmd,
				 unsigned long arg) __sleeps;
__slot_check(rtc_class_ops, ioctl);
int __slot(rtc_class_ops, read_time)(struct device *dev, struct rtc_time *tm)
	__sleeps;
__slot_check(rtc_class_ops, read_time);
int __slot(rtc_class_ops, set_time)(struct device *dev, struct rtc_time *tm)
	__sleeps;
__slot_check(rtc_class_ops, set_time);
int __slot(rtc_class_ops, read_alarm)(struct device *dev,
				      struct rtc_wkalrm *alarm) __sleeps;
__slot_check(rtc_class_ops, read_alarm);
int __slot(rtc_class_ops, set_alarm)(struct device *dev,
				     struct rtc_wkalrm *alarm) __sleeps;
__slot_check(rtc_class_ops, set_alarm);
int __slot(rtc_class_ops, proc)(struct device *dev, struct seq_file *m)
	__sleeps;
__slot_check(rtc_class_ops, proc);
int __slot(rtc_class_ops, alarm_irq_enable)(struct device *dev,
					    unsigned int enabled) __sleeps;
__slot_check(rtc_class_ops, alarm_irq_enable);
int __slot(rtc_class_ops, read_offset)(struct device *dev, long *offset)
	__sets(*offset, result == 0) __sleeps;
__slot_check(rtc_class_ops, read_offset);
int __slot(rtc_class_ops, set_offset)(struct device *dev, long offset)
	__sleeps;
__slot_check(rtc_class_ops, set_offset);
int __slot(rtc_class_ops, param_get)(struct device *dev,
				     struct rtc_param *param) __sleeps;
__slot_check(rtc_class_ops, param_get);
int __slot(rtc_class_ops, param_set)(struct device *dev,
				     struct rtc_param *param) __sleeps;
__slot_check(rtc_class_ops, param_set);

/* Clocks that go with the device. */
struct rtc_device *devm_rtc_allocate_device(struct device *dev)
	__errptr __borrows(dev) __sleeps;
int __devm_rtc_register_device(struct module *owner __nullable,
			       struct rtc_device *rtc) __at_most(0) __sleeps;
struct rtc_device *devm_rtc_device_register(struct device *dev,
					    const char *name __cstr,
					    const struct rtc_class_ops *ops,
					    struct module *owner __nullable)
	__errptr __borrows(dev) __sleeps;
void rtc_update_irq(struct rtc_device *rtc, unsigned long num,
		    unsigned long events) __contract;
#ifdef CONFIG_RTC_NVMEM
int devm_rtc_nvmem_register(struct rtc_device *rtc,
			    struct nvmem_config *nvmem_config)
	__at_most(0) __sleeps;
#endif
#ifdef CONFIG_RTC_INTF_SYSFS
int rtc_add_group(struct rtc_device *rtc, const struct attribute_group *grp)
	__at_most(0) __sleeps;
#endif

/* Clocks of others. drivers/rtc/interface.c and class.c */
struct rtc_device *rtc_class_open(const char *name __cstr __nullable)
	__own(rtc_class_close) __nullable __sleeps;
void rtc_class_close(struct rtc_device *rtc __take) __sleeps;
int rtc_read_time(struct rtc_device *rtc, struct rtc_time *tm)
	__sets(*tm, result == 0) __at_most(0) __sleeps;
int rtc_set_time(struct rtc_device *rtc, struct rtc_time *tm)
	__at_most(0) __sleeps;
int rtc_read_alarm(struct rtc_device *rtc, struct rtc_wkalrm *alarm)
	__sets(*alarm, result == 0) __at_most(0) __sleeps;
int rtc_set_alarm(struct rtc_device *rtc, struct rtc_wkalrm *alarm)
	__at_most(0) __sleeps;
int rtc_alarm_irq_enable(struct rtc_device *rtc, unsigned int enabled)
	__at_most(0) __sleeps;

/* Times are numbers. */
int rtc_valid_tm(struct rtc_time *tm) __at_most(0);
time64_t rtc_tm_to_time64(struct rtc_time *tm) __contract;
void rtc_time64_to_tm(time64_t time, struct rtc_time *tm __init_out)
	__contract;
ktime_t rtc_tm_to_ktime(struct rtc_time tm) __contract;
struct rtc_time rtc_ktime_to_tm(ktime_t kt) __contract;
int rtc_month_days(unsigned int month, unsigned int year)
	__at_most(31) __contract;
int rtc_year_days(unsigned int day, unsigned int month, unsigned int year)
	__contract;

#endif
