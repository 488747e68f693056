// SPDX-License-Identifier: GPL-2.0-only
/* What drivers use of others: cells, channels, triggers, ports, memories. */
#include <linux/debugfs.h>
#include <linux/dma-buf.h>
#include <linux/dmaengine.h>
#include <linux/dmapool.h>
#include <linux/extcon.h>
#include <linux/extcon-provider.h>
#include <linux/iio/iio.h>
#include <linux/iio/trigger.h>
#include <linux/mailbox_client.h>
#include <linux/math64.h>
#include <linux/nvmem-consumer.h>
#include <linux/parport.h>
#include <linux/power_supply.h>
#include <linux/pps_kernel.h>
#include <linux/preempt.h>
#include <linux/scatterlist.h>
#include <linux/sched/signal.h>
#include <linux/slab.h>
#include <linux/spi/spi-mem.h>
#include <linux/vmalloc.h>
#include <linux/workqueue.h>
#include <belay/belay.h>

struct foo {
	struct mbox_client client;
	struct mbox_chan *chan __own(mbox_free_channel);
	struct pardevice *port __own(parport_unregister_device)
			__parks(parport_release);
	struct debugfs_blob_wrapper blob __parks(vfree);
	struct debugfs_blob_wrapper other;
	struct pps_source_info info;
	struct work_struct work;
	u32 reg;
};

int ok_cell(struct device *dev)
{
	struct nvmem_cell *cell = nvmem_cell_get(dev, "a");
	size_t len;
	void *p;

	if (IS_ERR(cell))
		return PTR_ERR(cell);
	p = nvmem_cell_read(cell, &len);
	nvmem_cell_put(cell);
	if (IS_ERR(p))
		return PTR_ERR(p);
	kfree(p);
	return len < 4 ? -EINVAL : 0;
}

int bad_cell(struct device *dev)
{
	struct nvmem_cell *cell = nvmem_cell_get(dev, "a");
	size_t len;
	void *p;

	if (IS_ERR(cell))
		return PTR_ERR(cell);
	p = nvmem_cell_read(cell, &len);
	if (IS_ERR(p))
		return PTR_ERR(p);	//~ BL101 cell
	nvmem_cell_put(cell);
	return len < 4;	//~ BL101
}

int bad_number(struct device *dev)
{
	u32 v;

	nvmem_cell_read_u32(dev, "a", &v);
	return v;	//~ BL401
}

/* Messages */
static void ok_received(struct mbox_client *cl, void *msg)
{
	struct foo *foo = container_of(cl, struct foo, client);

	foo->reg = *(u32 *)msg;
}

int ok_channel(struct foo *foo)
{
	struct mbox_chan *chan;

	foo->client.rx_callback = ok_received;
	chan = mbox_request_channel(&foo->client, 0);
	if (IS_ERR(chan))
		return PTR_ERR(chan);
	mbox_free_channel(chan);
	return 0;
}

int bad_channel(struct foo *foo)
{
	struct mbox_chan *chan = mbox_request_channel(&foo->client, 0);

	if (IS_ERR(chan))
		return PTR_ERR(chan);
	return mbox_send_message(chan, &foo->reg);	//~ BL101
}

/* Triggers */
struct iio_trigger *ok_trigger(struct device *dev) __own(iio_trigger_free)
	__nullable
{
	return iio_trigger_alloc(dev, "foo%d", 1);
}

int bad_trigger(struct device *dev)
{
	struct iio_trigger *t = devm_iio_trigger_alloc(dev, "foo%d", 1);

	iio_trigger_set_drvdata(t, dev);	//~ BL303
	return 0;
}

/* Ports */
int ok_claim(struct foo *foo)
{
	if (parport_claim_or_block(foo->port) < 0)
		return -EBUSY;
	parport_release(foo->port);
	return 0;
}

void bad_release(struct foo *foo)
{
	parport_release(foo->port);
	parport_release(foo->port);	//~ BL102
}

/* A file that is a number */
static int ok_get(void *data, u64 *val)
{
	struct foo *foo = data;

	*val = foo->reg;
	return 0;
}

static int ok_set(void *data, u64 val)
{
	struct foo *foo = data;

	foo->reg = val;
	return 0;
}

DEFINE_DEBUGFS_ATTRIBUTE(ok_number, ok_get, ok_set, "%llu\n");

static int bad_get(void *data, u64 *val)
{
	return 0;	//~ BL402
}

DEFINE_SIMPLE_ATTRIBUTE(bad_simple, bad_get, NULL, "%llu\n");

/* A member of a member keeps what that says. */
int ok_blob(struct foo *foo, size_t n)
{
	void *p = vzalloc(n);

	if (!p)
		return -ENOMEM;
	vfree(foo->blob.data);
	foo->blob.data = p;
	foo->blob.size = n;
	debugfs_create_blob("a", 0400, NULL, &foo->blob);
	return 0;
}

void bad_blob(struct foo *foo)
{
	vfree(foo->other.data);	//~ BL108
}

/* What others have */
int ok_supply(const char *name)
{
	struct power_supply *psy = power_supply_get_by_name("a");
	union power_supply_propval val;
	int err;

	if (!psy)
		return -ENODEV;
	err = power_supply_get_property(psy, POWER_SUPPLY_PROP_ONLINE, &val);
	power_supply_put(psy);
	return err ? err : val.intval;
}

int bad_supply(void)
{
	struct power_supply *psy = power_supply_get_by_name("a");
	union power_supply_propval val;

	if (!psy)
		return -ENODEV;
	return power_supply_get_property(psy, POWER_SUPPLY_PROP_ONLINE,
					 &val);	//~^ BL101
}

int ok_pps(struct foo *foo)
{
	struct pps_device *pps;

	snprintf(foo->info.name, PPS_MAX_NAME_LEN - 1, "foo%d", 1);
	pps = pps_register_source(&foo->info, 0);
	if (IS_ERR(pps))
		return PTR_ERR(pps);
	pps_unregister_source(pps);
	return strlen(foo->info.name);
}

int bad_pps(struct foo *foo)
{
	struct pps_device *pps = pps_register_source(&foo->info, 0);

	if (IS_ERR(pps))
		return PTR_ERR(pps);
	return 0;	//~ BL101
}

/* Memory for devices */
int ok_pool(struct dma_pool *pool)
{
	dma_addr_t addr;
	void *p = dma_pool_alloc(pool, GFP_KERNEL, &addr);

	if (!p)
		return -ENOMEM;
	dma_pool_free(pool, p, addr);
	return 0;
}

int bad_pool(struct dma_pool *pool)
{
	dma_addr_t addr;
	void *p = dma_pool_alloc(pool, GFP_KERNEL, &addr);

	dma_pool_free(pool, p, addr);	//~ BL303 //~ BL401
	return 0;
}

static void ok_done(void *param)
{
	struct foo *foo = param;

	foo->reg++;
}

int ok_transfer(struct dma_chan *chan, struct foo *foo, dma_addr_t dst,
		dma_addr_t src)
{
	struct dma_async_tx_descriptor *tx =
		dmaengine_prep_dma_memcpy(chan, dst, src, 16, 0);

	if (!tx)
		return -ENOMEM;
	tx->callback = ok_done;
	tx->callback_param = foo;
	dmaengine_submit(tx);
	dma_async_issue_pending(chan);
	return 0;
}

int bad_transfer(struct dma_chan *chan, dma_addr_t dst, dma_addr_t src)
{
	struct dma_async_tx_descriptor *tx =
		dmaengine_prep_dma_memcpy(chan, dst, src, 16, 0);

	tx->callback_param = NULL;	//~ BL301
	return 0;
}

int ok_share(const struct dma_buf_export_info *info)
{
	struct dma_buf *buf = dma_buf_export(info);
	int fd;

	if (IS_ERR(buf))
		return PTR_ERR(buf);
	fd = dma_buf_fd(buf, O_CLOEXEC);
	if (fd < 0)
		dma_buf_put(buf);
	return fd;
}

int bad_share(const struct dma_buf_export_info *info)
{
	struct dma_buf *buf = dma_buf_export(info);

	if (IS_ERR(buf))
		return PTR_ERR(buf);
	return dma_buf_fd(buf, O_CLOEXEC);	//~ BL101
}

/* What was inline assembly */
u64 ok_scale(u64 a, u32 b)
{
	u64 sum;

	preempt_disable();
	sum = mul_u64_u64_div_u64(a, b, b + 1ull);
	preempt_enable();
	return sum;
}

u64 bad_scale(u64 a, u32 b)
{
	return mul_u64_u64_div_u64(a, a, b);	//~ BL506
}

bool ok_queue(struct foo *foo)
{
	return queue_work(system_wq, &foo->work);
}
