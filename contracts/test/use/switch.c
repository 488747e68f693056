// SPDX-License-Identifier: GPL-2.0-only
/* Radios, boot loaders, interrupts behind registers, trusted environments. */
#include <linux/err.h>
#include <linux/module.h>
#include <linux/reboot-mode.h>
#include <linux/regmap.h>
#include <linux/rfkill.h>
#include <linux/tee_drv.h>
#include <belay/belay.h>

struct radio {
	struct rfkill *rfkill __own(rfkill_destroy) __parks(rfkill_unregister);
	struct reboot_mode_driver reboot __parks(reboot_mode_unregister);
	u8 levels[4];
	u8 blocked;
};

static int on_block(void *data, bool blocked)
{
	struct radio *radio = data;

	radio->blocked = blocked;
	return 0;
}

static const struct rfkill_ops ops = { .set_block = on_block };

int ok_radio(struct device *dev, struct radio *radio)
{
	struct rfkill *rf = rfkill_alloc("foo", dev, RFKILL_TYPE_WLAN, &ops,
					 radio);
	int err;

	if (!rf)
		return -ENOMEM;
	err = rfkill_register(rf);
	if (!err)
		rfkill_unregister(rf);
	rfkill_destroy(rf);
	return err;
}

int bad_radio(struct device *dev, struct radio *radio)
{
	struct rfkill *rf = rfkill_alloc("foo", dev, RFKILL_TYPE_WLAN, &ops,
					 radio);
	int err = rfkill_register(rf);	//~ BL303

	if (err)
		return err;	//~ BL101
	rfkill_unregister(rf);
	rfkill_destroy(rf);
	return 0;
}

static int ok_write(struct reboot_mode_driver *reboot, unsigned int magic)
{
	struct radio *radio = container_of(reboot, struct radio, reboot);

	return magic < 4 ? radio->levels[magic] : -EINVAL;
}

static int bad_write(struct reboot_mode_driver *reboot, unsigned int magic)
{
	struct radio *radio = container_of(reboot, struct radio, reboot);

	return radio->levels[magic];	//~ BL501
}

int ok_mode(struct device *dev, struct radio *radio)
{
	radio->reboot.dev = dev;
	radio->reboot.write = ok_write;
	return devm_reboot_mode_register(dev, &radio->reboot);
}

void use_bad_write(struct radio *radio)
{
	radio->reboot.write = bad_write;
}

void bad_mode(struct radio *radio)
{
	reboot_mode_unregister(&radio->reboot);
	reboot_mode_unregister(&radio->reboot);	//~ BL102
}

/* Interrupts behind registers */
static int on_post(void *data)
{
	struct radio *radio = data;

	radio->blocked = 0;
	return 0;
}

void ok_chip(struct regmap_irq_chip *chip, struct radio *radio)
{
	chip->irq_drv_data = radio;
	chip->handle_post_irq = on_post;
}

static unsigned int bad_reg(struct regmap_irq_chip_data *data,
			    unsigned int base, int index)
{
	static const u8 regs[4] = { 1, 2, 3, 4 };

	return base + regs[index];	//~ BL501
}

void use_bad_reg(struct regmap_irq_chip *chip)
{
	chip->get_irq_reg = bad_reg;
}

/* Trusted environments */
static int match(struct tee_ioctl_version_data *v, const void *data)
{
	return v->impl_id == TEE_IMPL_ID_OPTEE;
}

int ok_shared(void)
{
	struct tee_context *ctx;
	struct tee_shm *shm;
	void *va;

	ctx = tee_client_open_context(NULL, match, NULL, NULL);
	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	shm = tee_shm_alloc_kernel_buf(ctx, 64);
	if (IS_ERR(shm)) {
		tee_client_close_context(ctx);
		return PTR_ERR(shm);
	}
	va = tee_shm_get_va(shm, 0);
	tee_shm_free(shm);
	tee_client_close_context(ctx);
	return PTR_ERR_OR_ZERO(va);
}

int bad_shared(struct tee_context *ctx)
{
	struct tee_shm *shm = tee_shm_alloc_kernel_buf(ctx, 64);
	phys_addr_t pa;

	if (IS_ERR(shm))
		return PTR_ERR(shm);
	tee_shm_get_pa(shm, 0, &pa);
	return pa == 0;	//~ BL401 //~ BL101
}
