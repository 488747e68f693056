// SPDX-License-Identifier: GPL-2.0-only
/* The value of a statement expression is taken before its block ends. */
#include <belay/belay.h>

struct pair { int a, b; };

int get(void);

int value(int n)
{
	int r = ({ int t = n; t + 1; });

	r += ({ ({ int t = r; t; }); });
	return r;
}

int ignored(void)
{
	({ int t = get(); t; });
	({ get(); });
	(void)({ get(); });
	({ ; });
	return 0;
}

struct pair aggregate(struct pair *p)
{
	struct pair q = ({ struct pair t = *p; t.a = 1; t; });

	*p = ({ q; });
	return ({ struct pair t = q; t; });
}

int pointer(int n)
{
	return *({ &n; }) + ({ struct pair p = { 1, 2 }; p; }).b;
}

int leaves(int n)
{
	for (;;)
		n += ({
			int t = get();

			if (t == 1)
				break;
			if (t == 2)
				continue;
			if (t == 3)
				return t;
			t;
		});
	return n;
}

int labelled(int n)
{
	return ({
		if (n)
			goto end;
		n = 1;
end:
		n;
	});
}
