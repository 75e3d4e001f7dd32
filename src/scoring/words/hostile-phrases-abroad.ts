// The gravest of hostile-phrases.ts in other languages: to have people dead, and to have the reader harm themselves. Latin
// script with and without marks. Read by no native speaker; in labelled comments of these languages they stand in toxic ones alone, but for what was labelled otherwise
// by mistake.

import type { HostileKind } from './hostile-phrases.ts';

export const hostilePhrasesAbroad: Readonly<Record<Extract<HostileKind, 'call-to-kill' | 'self-harm'>, string>> = {
  'call-to-kill': `
    hay|habría|habria que matar|fusilar|quemar|colgar|gasear|exterminar|ahorcar a|los|las|todos|todas|esos|esas
    muerte a los|las|todos ..1 moros|judíos|judios|gitanos|negros|maricones|inmigrantes|musulmanes|sudacas|fachas|rojos
    il|ils faut|faudrait|doivent tous|toutes|les les? tuer|exterminer|pendre|fusiller|brûler|bruler|gazer|éliminer|eliminer
    mort aux juifs|arabes|musulmans|noirs|migrants|pédés|pedes|roms|gays|immigrés|mécréants
    gehören|gehört|gehoeren ..3 vergast|erschossen|aufgehängt|erschlagen|abgeknallt|verbrannt
    alle|die ..2 vergasen|abknallen|erschießen|erschiessen|aufhängen|vergast
    andrebbero|vanno|devono ..1 bruciati|ammazzati|impiccati|fucilati|gasati|sterminati
    morte ai|agli|aos|às negri|ebrei|musulmani|zingari|froci|immigrati|judeus|negros|gays|comunistas|petistas
    tem que matar|morrer todos|tudo|esses|essas
    смерть всем? жидам|хохлам|чуркам|москалям|пидорам|кацапам|русне|хачам|неверным
    всех|их|этих ..1 надо|нужно|пора ..1 убить|убивать|расстрелять|расстреливать|повесить|вешать|уничтожить|сжечь|стрелять
    расстрелять|повесить|вешать|стрелять всех|их|таких
    hepsini|bunları|onları|hepinizi ..1 öldürmek|asmak|kesmek|yakmak|vurmak|gebertmek lazım|gerek
    الموت لليهود|للشيعة|للسنة|للنصارى|للكفار|للروافض|للمثليين
    يجب|لازم قتلهم|ابادتهم|إبادتهم|ذبحهم|حرقهم|اعدامهم|إعدامهم
    واجب القتل
    سر تن سے جدا
    ان|سب|انہیں سب? کو مار|قتل|گولی دو|کر|ڈالو|مارو
    wajib ul qatl
    sar tan se juda
    in|un|sab|inko|sabko sab? ko? goli|maar|maro|kaat|jala maar|maro|do|dalo|dal
    bantai|bunuh|gantung|bakar semua|para cina|kafir|syiah|kristen|komunis|lgbt|homo|yahudi`,
  'self-harm': `
    mátate|matate|suicídate|suicidate|ahórcate|ahorcate
    ojalá|ojala te|se|os ..1 mueras|muera|maten|mueran|violen|atropellen
    tue|pends|bute|flingue toi $
    va|vas|allez te|vous|ten pendre|tuer|suicider|crever
    bring|häng|haeng|erschieß|erschiess dich ..1 um|auf|endlich
    geh sterben
    vai se|te matar|suicidar|enforcar
    se mata|mate $
    убейся|повесься|застрелись|сдохни|сдохните|здохни|вбийся
    убей|вбий|убий себя|себе
    kendini as|öldür|vur|yak
    اقتل|اقتلي نفسك
    خودکشی کر|کرلو لو|لے
    khudkushi|khudkhushi|suicide kar|karlo lo|le
    मर जा|जाओ $
    आत्महत्या|खुदकुशी कर ले|लो
    bunuh diri aja|saja|sana|lo|lu|kau
    mati aja|sana lo|lu|kau|$
    maak jezelf dood
    hang jezelf op
    pleeg zelfmoord
    zabij|powieś|powies się|sie
    tự tử đi
    برو بمیر
    আত্মহত্যা কর`,
};
