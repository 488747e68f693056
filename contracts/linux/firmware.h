/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Firmware files. drivers/base/firmware_loader/main.c, kernel-doc of each: *fw is
 * set to NULL on failure. What is in a file is as the file has it.
 */
#ifndef BELAY_LINUX_FIRMWARE_H
#define BELAY_LINUX_FIRMWARE_H

#include <belay/belay.h>
#include_next <linux/firmware.h>

/* include/linux/firmware.h: the buffer that data points to is of size bytes. */
extern __typeof__(((struct firmware *)0)->data) __slot(firmware, data)
	__bytes(size);

#define belay_request_firmware(name)					\
	int name(const struct firmware **fw __own(release_firmware),	\
		 const char *file __cstr, struct device *device)	\
		__sets(*fw, result == 0) __sleeps

belay_request_firmware(request_firmware);
belay_request_firmware(firmware_request_nowarn);
belay_request_firmware(firmware_request_platform);
belay_request_firmware(request_firmware_direct);
/*
 * request_firmware_work_func(): the callback gets the firmware, or NULL, and is
 * to release it. A table that is there for the checker only holds it to that.
 */
struct belay_firmware_request {
	void (*cont)(const struct firmware *fw, void *context);
};
void __slot(belay_firmware_request, cont)(const struct firmware *fw
						__take_of(release_firmware)
						__nullable,
					  void *context) __sleeps;
__slot_check(belay_firmware_request, cont);
int belay_request_firmware_nowait(struct module *module __nullable,
				  const char *name __cstr,
				  struct device *device,
				  void *context __nullable,
				  void (*cont)(const struct firmware *fw,
					       void *context))
	__at_most(0) __sleeps;
#define request_firmware_nowait(module, uevent, name, device, gfp,	\
				context, cont_)				\
({									\
	struct belay_firmware_request belay_request = { .cont = cont_ };	\
									\
	(void)(uevent);							\
	(void)(gfp);							\
	(void)belay_request;						\
	belay_request_firmware_nowait(module, name, device, context,	\
				      cont_);				\
})
int firmware_request_cache(struct device *device, const char *name __cstr)
	__sleeps;
void release_firmware(const struct firmware *fw __take __nullable) __sleeps;

#endif
