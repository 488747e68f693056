/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * HID. drivers/hid/hid-core.c, kernel-doc and comment of each;
 * Documentation/hid/hid-transport.rst. remove() follows a probe() that returned 0;
 * raw_event(), event() and report() come from interrupts between hid_hw_start()
 * and hid_hw_stop(). A driver without remove() is stopped by the core.
 */
#ifndef BELAY_LINUX_HID_H
#define BELAY_LINUX_HID_H

#include <belay/belay.h>
#include_next <linux/hid.h>
#include <linux/version.h>

#define belay_hid	struct hid_device *hdev __parks(hid_hw_stop,	\
							hid_hw_close)
int __slot(hid_driver, probe)(belay_hid, const struct hid_device_id *id)
	__cookie_at(hdev->dev.driver_data)
	__sets(hdev->dev.driver_data, result == 0) __sleeps;
__slot_check(hid_driver, probe);
void __slot(hid_driver, remove)(belay_hid)
	__cookie_at(hdev->dev.driver_data)
	__takes(hdev->dev.driver_data) __sleeps;
__slot_check(hid_driver, remove);
bool __slot(hid_driver, match)(struct hid_device *hdev,
			       bool ignore_special_driver) __sleeps;
__slot_check(hid_driver, match);
int __slot(hid_driver, raw_event)(struct hid_device *hdev,
				  struct hid_report *report,
				  u8 *data __bytes(size), int size)
	__cookie_at(hdev->dev.driver_data) __contract;
__slot_check(hid_driver, raw_event);
int __slot(hid_driver, event)(struct hid_device *hdev,
			      struct hid_field *field,
			      struct hid_usage *usage, __s32 value)
	__cookie_at(hdev->dev.driver_data) __contract;
__slot_check(hid_driver, event);
void __slot(hid_driver, report)(struct hid_device *hdev,
				struct hid_report *report)
	__cookie_at(hdev->dev.driver_data) __contract;
__slot_check(hid_driver, report);
/* With the result as long as *size says then, in place or of the driver's. */
__typeof__(((struct hid_driver *)0)->report_fixup(NULL, NULL, NULL))
__slot(hid_driver, report_fixup)(struct hid_device *hdev, __u8 *buf,
				 unsigned int *size)
	__cookie_at(hdev->dev.driver_data) __sleeps;
__slot_check(hid_driver, report_fixup);
int __slot(hid_driver, input_mapping)(struct hid_device *hdev,
				      struct hid_input *hidinput,
				      struct hid_field *field,
				      struct hid_usage *usage,
				      unsigned long **bit, int *max)
	__cookie_at(hdev->dev.driver_data) __sleeps;
__slot_check(hid_driver, input_mapping);
int __slot(hid_driver, input_mapped)(struct hid_device *hdev,
				     struct hid_input *hidinput,
				     struct hid_field *field,
				     struct hid_usage *usage,
				     unsigned long **bit, int *max)
	__cookie_at(hdev->dev.driver_data) __sleeps;
__slot_check(hid_driver, input_mapped);
int __slot(hid_driver, input_configured)(struct hid_device *hdev,
					 struct hid_input *hidinput)
	__cookie_at(hdev->dev.driver_data) __sleeps;
__slot_check(hid_driver, input_configured);
void __slot(hid_driver, feature_mapping)(struct hid_device *hdev,
					 struct hid_field *field,
					 struct hid_usage *usage)
	__cookie_at(hdev->dev.driver_data) __sleeps;
__slot_check(hid_driver, feature_mapping);
int __slot(hid_driver, suspend)(struct hid_device *hdev,
				pm_message_t message)
	__cookie_at(hdev->dev.driver_data) __sleeps;
__slot_check(hid_driver, suspend);
int __slot(hid_driver, resume)(struct hid_device *hdev)
	__cookie_at(hdev->dev.driver_data) __sleeps;
__slot_check(hid_driver, resume);
int __slot(hid_driver, reset_resume)(struct hid_device *hdev)
	__cookie_at(hdev->dev.driver_data) __sleeps;
__slot_check(hid_driver, reset_resume);

int __hid_register_driver(struct hid_driver *hdrv
				__gives(hid_unregister_driver, result == 0),
			  struct module *owner __nullable,
			  const char *mod_name __cstr __nullable)
	__at_most(0) __sleeps;
void hid_unregister_driver(struct hid_driver *hdrv __take) __sleeps;

int hid_open_report(struct hid_device *device) __at_most(0) __sleeps;
int hid_hw_start(struct hid_device *hdev __gives(hid_hw_stop, result == 0),
		 unsigned int connect_mask) __at_most(0) __sleeps;
void hid_hw_stop(struct hid_device *hdev __take) __sleeps;
int hid_hw_open(struct hid_device *hdev __gives(hid_hw_close, result == 0))
	__at_most(0) __sleeps;
void hid_hw_close(struct hid_device *hdev __take) __sleeps;
void hid_hw_request(struct hid_device *hdev, struct hid_report *report,
		    enum hid_class_request reqtype) __contract;
/* How many bytes, or a negative errno. The buffer is to be from kmalloc(). */
int hid_hw_raw_request(struct hid_device *hdev, unsigned char reportnum,
		       __u8 *buf __bytes(len), size_t len,
		       enum hid_report_type rtype,
		       enum hid_class_request reqtype) __sleeps;
int hid_hw_output_report(struct hid_device *hdev, __u8 *buf __bytes(len),
			 size_t len) __sleeps;
int hid_connect(struct hid_device *hid, unsigned int connect_mask)
	__at_most(0) __sleeps;
void hid_disconnect(struct hid_device *hid) __sleeps;
u8 *hid_alloc_report_buf(struct hid_report *report, gfp_t flags)
	__own(kfree) __nullable __zeroed
	__sleeps_if(gfpflags_allow_blocking(flags));
int hid_set_field(struct hid_field *field, unsigned int offset, __s32 value)
	__at_most(0) __contract;
int hid_input_report(struct hid_device *hid, enum hid_report_type type,
		     u8 *data __bytes(size), u32 size, int interrupt)
	__contract;
struct hid_report *hid_validate_values(struct hid_device *hid,
				       enum hid_report_type type,
				       unsigned int id,
				       unsigned int field_index,
				       unsigned int report_counts)
	__nullable __borrows(hid);

#endif
