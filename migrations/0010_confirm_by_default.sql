-- A plain form is answered with a confirmation page unless the site chose otherwise. Nobody chose until now: "false" was what every site began with.

UPDATE sites SET settings = json_remove(settings, '$.confirmation') WHERE json_extract(settings, '$.confirmation') = 0;
