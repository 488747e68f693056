// SPDX-License-Identifier: GPL-2.0-only
/* Virtio drivers and their queues. */
#include <linux/err.h>
#include <linux/module.h>
#include <linux/scatterlist.h>
#include <linux/slab.h>
#include <linux/virtio.h>
#include <linux/virtio_config.h>
#include <belay/belay.h>

struct foo {
	struct virtqueue *vq __borrows(vq);
	u8 request[16];
};

static int ok_send(struct foo *foo)
{
	struct scatterlist sg;
	unsigned int len;
	int err;

	sg_init_one(&sg, foo->request, sizeof(foo->request));
	err = virtqueue_add_outbuf(foo->vq, &sg, 1, foo->request, GFP_KERNEL);
	if (err)
		return err;
	if (!virtqueue_kick(foo->vq))
		return -EIO;
	return virtqueue_get_buf(foo->vq, &len) ? (int)min(len, 16u) : -EIO;
}

static int bad_send(struct foo *foo)
{
	struct scatterlist sg[1];

	sg_init_one(sg, foo->request, sizeof(foo->request));
	return virtqueue_add_inbuf(foo->vq, sg, 2, foo->request, //~ BL502
				   GFP_KERNEL);
}

/* Nothing is written where nothing has come back. */
unsigned int bad_length(struct virtqueue *vq)
{
	unsigned int len;

	virtqueue_get_buf(vq, &len);
	return len;	//~ BL401
}

u8 bad_buffer(struct virtqueue *vq)
{
	unsigned int len;
	u8 *buf = virtqueue_get_buf(vq, &len);

	return buf[0];	//~ BL301
}

static void ok_done(struct virtqueue *vq)
{
	struct foo *foo = vq->vdev->priv;

	foo->request[0] = 0;
}

static int ok_probe(struct virtio_device *vdev)
{
	struct foo *foo = devm_kzalloc(&vdev->dev, sizeof(*foo), GFP_KERNEL);
	struct virtqueue *vq;
	int err;

	if (!foo)
		return -ENOMEM;
	vq = virtio_find_single_vq(vdev, ok_done, "foo");
	if (IS_ERR(vq))
		return PTR_ERR(vq);
	foo->vq = vq;
	vdev->priv = foo;
	err = ok_send(foo);
	if (err < 0) {
		vdev->config->del_vqs(vdev);
		return err;
	}
	return 0;
}

static void ok_remove(struct virtio_device *vdev)
{
	struct foo *foo = vdev->priv;

	foo->request[0] = 0;
	virtio_reset_device(vdev);
	vdev->config->del_vqs(vdev);
}

static int bad_probe(struct virtio_device *vdev)
{
	struct foo *foo = devm_kzalloc(&vdev->dev, sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	foo->vq = virtio_find_single_vq(vdev, ok_done, "foo");
	return bad_send(foo);	//~ BL304
}

static struct virtio_driver ok_driver = {
	.driver.name = "ok",
	.probe = ok_probe,
	.remove = ok_remove,
};

static struct virtio_driver bad_driver = {
	.driver.name = "bad",
	.probe = bad_probe,
	.remove = ok_remove,
};

int ok_register(void)
{
	int err = register_virtio_driver(&ok_driver);

	if (!err)
		unregister_virtio_driver(&ok_driver);
	return err;
}

int bad_register(void)
{
	int err = register_virtio_driver(&bad_driver);

	unregister_virtio_driver(&bad_driver);	//~ BL108
	return err;
}
MODULE_LICENSE("GPL");
