/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Frame buffers. include/linux/fb.h, comments on struct fb_ops, and
 * drivers/video/fbdev/core/, kernel-doc of each. Most operations run with the
 * lock of the console held, and may sleep; those that draw may run in any
 * context.
 */
#ifndef BELAY_LINUX_FB_H
#define BELAY_LINUX_FB_H

#include <belay/belay.h>
#include_next <linux/fb.h>
#include <linux/version.h>

#define belay_fb_op(name, words, ...)					\
	int __slot(fb_ops, name)(__VA_ARGS__) words;			\
	__slot_check(fb_ops, name)
#define belay_fb_draw(name, type)					\
	void __slot(fb_ops, name)(struct fb_info *info,			\
				  const struct type *what) __contract;	\
	__slot_check(fb_ops, name)

belay_fb_op(fb_open, __sleeps, struct fb_info *info, int user);
belay_fb_op(fb_release, __sleeps, struct fb_info *info, int user);
belay_fb_op(fb_check_var, __sleeps, struct fb_var_screeninfo *var,
	    struct fb_info *info);
belay_fb_op(fb_set_par, __sleeps, struct fb_info *info);
belay_fb_op(fb_setcolreg, __sleeps, unsigned int regno, unsigned int red,
	    unsigned int green, unsigned int blue, unsigned int transp,
	    struct fb_info *info);
belay_fb_op(fb_setcmap, __sleeps, struct fb_cmap *cmap, struct fb_info *info);
belay_fb_op(fb_blank, __sleeps, int blank, struct fb_info *info);
belay_fb_op(fb_pan_display, __sleeps, struct fb_var_screeninfo *var,
	    struct fb_info *info);
belay_fb_op(fb_cursor, __contract, struct fb_info *info,
	    struct fb_cursor *cursor);
belay_fb_op(fb_sync, __contract, struct fb_info *info);
belay_fb_op(fb_ioctl, __sleeps, struct fb_info *info, unsigned int cmd,
	    unsigned long arg);
belay_fb_op(fb_compat_ioctl, __sleeps, struct fb_info *info,
	    unsigned int cmd, unsigned long arg);
belay_fb_op(fb_mmap, __sleeps, struct fb_info *info,
	    struct vm_area_struct *vma);
belay_fb_draw(fb_fillrect, fb_fillrect);
belay_fb_draw(fb_copyarea, fb_copyarea);
belay_fb_draw(fb_imageblit, fb_image);
ssize_t __slot(fb_ops, fb_read)(struct fb_info *info, char __user *buf,
				size_t count, loff_t *ppos) __sleeps;
__slot_check(fb_ops, fb_read);
ssize_t __slot(fb_ops, fb_write)(struct fb_info *info,
				 const char __user *buf, size_t count,
				 loff_t *ppos) __sleeps;
__slot_check(fb_ops, fb_write);
/* The last user is gone. */
void __slot(fb_ops, fb_destroy)(struct fb_info *info) __sleeps;
__slot_check(fb_ops, fb_destroy);

/* par is as many bytes as were asked for, all zero. */
struct fb_info *framebuffer_alloc(size_t size, struct device *dev __nullable)
	__own(framebuffer_release) __nullable __sleeps;
void framebuffer_release(struct fb_info *info __take __nullable) __sleeps;
int register_framebuffer(struct fb_info *fb_info
				__gives(unregister_framebuffer, result == 0))
	__at_most(0) __sleeps;
void unregister_framebuffer(struct fb_info *fb_info __take) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 8, 0)
int devm_register_framebuffer(struct device *dev, struct fb_info *fb_info)
	__sleeps;
#endif
int fb_blank(struct fb_info *info, int blank) __sleeps;
int fb_register_client(struct notifier_block *nb) __sleeps;
int fb_unregister_client(struct notifier_block *nb) __sleeps;

/* Drawing and access for memory that is the kernel's, or a device's. */
#define belay_fb_drawing(name, type)					\
	void name(struct fb_info *info, const struct type *what) __contract

belay_fb_drawing(sys_fillrect, fb_fillrect);
belay_fb_drawing(sys_copyarea, fb_copyarea);
belay_fb_drawing(sys_imageblit, fb_image);
belay_fb_drawing(cfb_fillrect, fb_fillrect);
belay_fb_drawing(cfb_copyarea, fb_copyarea);
belay_fb_drawing(cfb_imageblit, fb_image);
ssize_t fb_sys_read(struct fb_info *info, char __user *buf, size_t count,
		    loff_t *ppos) __sleeps;
ssize_t fb_sys_write(struct fb_info *info, const char __user *buf,
		     size_t count, loff_t *ppos) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
ssize_t fb_io_read(struct fb_info *info, char __user *buf, size_t count,
		   loff_t *ppos) __sleeps;
ssize_t fb_io_write(struct fb_info *info, const char __user *buf,
		    size_t count, loff_t *ppos) __sleeps;
int fb_io_mmap(struct fb_info *info, struct vm_area_struct *vma) __sleeps;
#endif

#endif
